import * as v from '@badrap/valita';
import { count, list, object } from './schema.ts';

/** An LSP position: a zero-based line, and a character offset in UTF-16 code units. */
export const position = object({ line: count, character: count });

/** An LSP range. */
export const range = object({ start: position, end: position });

/** An LSP text edit. */
const textEdit = object({ range, newText: v.string() });

export const textEdits = list(textEdit);

export type ProtocolPosition = v.Infer<typeof position>;
export type ProtocolRange = v.Infer<typeof range>;
export type ProtocolTextEdit = v.Infer<typeof textEdit>;

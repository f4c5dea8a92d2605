import * as v from '@badrap/valita';
import { count, list, object } from './schema.ts';

/** A position of the LSP: a zero-based line, and UTF-16 code units in it. */
export const position = object({ line: count, character: count });

export const range = object({ start: position, end: position });

/** A text edit of the LSP. */
const textEdit = object({ range, newText: v.string() });

export const textEdits = list(textEdit);

export type ProtocolPosition = v.Infer<typeof position>;
export type ProtocolRange = v.Infer<typeof range>;
export type ProtocolTextEdit = v.Infer<typeof textEdit>;

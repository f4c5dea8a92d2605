import { blockCompletions } from './blockCompletions.ts';
import type { Completion, CompletionInput } from './completion.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { fenceCompletions } from './fenceCompletions.ts';
import { fieldCompletions } from './fieldCompletions.ts';
import { metadataCompletions } from './metadataCompletions.ts';
import { nameCompletions } from './nameCompletions.ts';
import { placeholderCompletions } from './placeholderCompletions.ts';
import { sectionCompletions } from './sectionCompletions.ts';
import { tableCompletions } from './tableCompletions.ts';

/** Each answers undefined where the cursor is none of its business. */
const sources: readonly ((input: CompletionInput, cursor: Cursor) => readonly Completion[] | undefined)[] = [
	nameCompletions,
	metadataCompletions,
	tableCompletions,
	fieldCompletions,
	fenceCompletions,
	sectionCompletions,
	blockCompletions,
	placeholderCompletions,
];

/** What can stand at an offset of a document that follows a template, the likely first; nothing in most places. */
export function complete(input: CompletionInput): readonly Completion[] {
	const cursor = cursorAt(input.document, input.template, input.offset);
	if (cursor === undefined) return [];
	for (const source of sources) {
		const found = source(input, cursor);
		if (found !== undefined) return found;
	}
	return [];
}

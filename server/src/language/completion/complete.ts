import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
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

/** Finds the completions for one kind of place. Returns undefined if the cursor is not at such a place. */
type Source = (
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
) => readonly Completion[] | undefined;

const sources: readonly Source[] = [
	nameCompletions,
	metadataCompletions,
	tableCompletions,
	fieldCompletions,
	fenceCompletions,
	sectionCompletions,
	blockCompletions,
	placeholderCompletions,
];

/**
 * Returns the completions at an offset of a document that follows a template, the most likely first. The list is empty
 * at most places.
 */
export function complete(analysis: TemplatedAnalysis, input: CompletionInput): readonly Completion[] {
	const cursor = cursorAt(analysis, input.offset);
	if (cursor === undefined) return [];
	for (const source of sources) {
		const found = source(analysis, cursor, input);
		if (found !== undefined) return found;
	}
	return [];
}

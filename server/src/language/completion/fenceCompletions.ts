import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';

/**
 * Offers the languages of the template's code blocks in this section, after the marks that open a fenced code block.
 */
export function fenceCompletions(_: TemplatedAnalysis, cursor: Cursor): readonly Completion[] | undefined {
	const { chunk, chunkStart, line, lineText, column, section } = cursor;
	const opening = /^[ \t]*(?:`{3,}|~{3,})[ \t]*/.exec(lineText)?.[0];
	if (opening === undefined || column < opening.trimEnd().length) return undefined;
	const opens = chunk.facts.fences.some(
		({ span }) => line.start <= span.start + chunkStart && span.start + chunkStart <= line.end,
	);
	if (!opens) return [];
	const start = line.start + Math.min(opening.length, column);
	const word = /^[\w+#.-]*/.exec(lineText.slice(start - line.start))?.[0] ?? '';
	return (section?.languages ?? []).map((language) => ({
		label: language,
		kind: 'language',
		detail: section?.label ?? '',
		replace: { start, end: start + word.length },
		insert: { start, end: line.start + column },
		newText: language,
		isSnippet: false,
		filterText: language,
	}));
}

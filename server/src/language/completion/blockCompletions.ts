import { slug } from 'github-slugger';
import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { templateSnippets } from '../edits/insertion/templateSnippets.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';

/**
 * Offers the sections and rows of a team's own template after a word that starts with "arch" at the start of a line.
 * Built-in templates offer nothing here, because the editor has a snippet file for them.
 */
export function blockCompletions(
	{ template }: TemplatedAnalysis,
	{ line, lineText, column }: Cursor,
	{ today }: CompletionInput,
): readonly Completion[] | undefined {
	if (template.uri === undefined || !/^arch[\w-]*$/i.test(lineText.slice(0, column))) return undefined;
	const word = /^[\p{L}\p{N}-]*/u.exec(lineText)?.[0] ?? '';
	return templateSnippets(template, slug(template.type), today).map(
		({ name, prefix, description, body }) => ({
			label: prefix,
			kind: 'block',
			detail: name,
			documentation: description,
			replace: { start: line.start, end: line.start + word.length },
			insert: { start: line.start, end: line.start + column },
			newText: body,
			isSnippet: true,
			filterText: prefix,
		}),
	);
}

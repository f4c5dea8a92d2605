import { completeSecret } from '../completeSecret.ts';
import type { Completion, CompletionInput } from './completion.ts';

/** The secrets of the document, where only one of them can stand. */
export function secretCompletions({
	document,
	template,
	offset,
}: CompletionInput): readonly Completion[] | undefined {
	const found = completeSecret(document, template, offset);
	if (found.length === 0) return undefined;
	return found.map(({ name, insertText, filterText, replace, secret }) => {
		const type = secret.details[0]?.[1];
		return {
			label: name,
			kind: 'secret',
			detail: type === undefined ? 'Secret of this document' : `${type}, secret of this document`,
			documentation: secret.details.map(([column, text]) => `**${column}:** ${text}`).join('  \n'),
			replace,
			insert: replace,
			newText: insertText,
			isSnippet: false,
			filterText,
		};
	});
}

import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionParams,
	type ServerCapabilities,
} from 'vscode-languageserver';
import { type MarkdownDocument, offsetAt } from '../../language/document/document.ts';
import { completeSecret, type NameCompletion } from '../../language/features/completeSecret.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** VS Code has quick suggestions off in Markdown: lists open by themselves on these characters only. */
const triggerCharacters = [':', '|', '`', '[', '#', '@', '/', '-', ' ', '"'];

/** Names of secrets where one is wanted; an empty list at once everywhere else. */
export function registerCompletion({
	connection,
	client,
	documents,
	checks,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onCompletion(
		guarded<CompletionParams, CompletionItem[]>(
			connection,
			'Completion',
			[],
			async ({ textDocument, position }) => {
				const open = documents.get(textDocument.uri);
				if (open === undefined) return [];
				const { document, recognition } = await checks.of(open);
				if (recognition.template === undefined) return [];
				const completions = completeSecret(document, offsetAt(document, position));
				return completions.map((completion, index) =>
					toItem(document, completion, index, client.markdownCompletion),
				);
			},
		),
	);
	return { completionProvider: { triggerCharacters, resolveProvider: false } };
}

function toItem(
	document: MarkdownDocument,
	{ name, insertText, filterText, replace, secret }: NameCompletion,
	index: number,
	markdown: boolean,
): CompletionItem {
	const type = secret.details[0]?.[1];
	const rows = secret.details.map(([column, text]) =>
		markdown ? `**${column}:** ${text}` : `${column}: ${text}`,
	);
	return {
		label: name,
		kind: CompletionItemKind.Constant,
		detail: type === undefined ? 'Secret of this document' : `${type}, secret of this document`,
		documentation: { kind: markdown ? 'markdown' : 'plaintext', value: rows.join(markdown ? '  \n' : '\n') },
		sortText: String(index).padStart(4, '0'),
		filterText,
		textEdit: { range: toRange(document, replace), newText: insertText },
	};
}

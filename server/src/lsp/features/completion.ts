import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionParams,
	InsertTextFormat,
	type MarkupContent,
	type ServerCapabilities,
} from 'vscode-languageserver';
import { today } from '#common/today.ts';
import { type MarkdownDocument, offsetAt } from '../../language/document/document.ts';
import type { Completion } from '../../language/features/completion/completion.ts';
import type { ClientCapabilitiesKnown } from '../clientCapabilities.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** Typing one of these asks for completion; where it does not belong, the answer is empty at once. */
const triggerCharacters = [':', '|', '`', '[', '#', '@', '/', '-', ' ', '"'];

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	value: CompletionItemKind.EnumMember,
	key: CompletionItemKind.Property,
	section: CompletionItemKind.Struct,
	secret: CompletionItemKind.Constant,
	person: CompletionItemKind.Reference,
	date: CompletionItemKind.Value,
	language: CompletionItemKind.Keyword,
	block: CompletionItemKind.Snippet,
};

/** What an item brings back when more is asked about it. */
interface ItemData {
	readonly uri: string;
	readonly section: string;
}

/** What the template allows at the cursor, and the names that can stand there; an empty list everywhere else. */
export function registerCompletion(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, documents, checks, owners, service } = context;
	connection.onCompletion(
		guarded<CompletionParams, CompletionItem[]>(
			connection,
			'Completion',
			[],
			async ({ textDocument: { uri }, position }) => {
				const open = documents.get(uri);
				if (open === undefined) return [];
				const { document, recognition, templates } = await checks.of(open);
				const { template } = recognition;
				if (template === undefined) return [];
				const { parser, features } = await service();
				const input = {
					document,
					template,
					offset: offsetAt(document, position),
					parser,
					today: today(),
					types: [...new Set(templates.map(({ type }) => type))],
				};
				const completions = await withOwners(
					(known) => features.complete({ ...input, owners: known }),
					() => owners.all(),
				);
				return completions
					.filter(({ isSnippet }) => client.snippets || !isSnippet)
					.map((completion, index) => toItem(document, uri, completion, index, client));
			},
		),
	);
	connection.onCompletionResolve(
		guarded<CompletionItem, CompletionItem>(connection, 'Completion details', { label: '' }, (item) =>
			resolved(context, item),
		),
	);
	return { completionProvider: { triggerCharacters, resolveProvider: true } };
}

/** To know the owners, the workspace is looked through: only where one of them can stand. */
async function withOwners(
	complete: (owners: () => readonly string[]) => readonly Completion[],
	ownersOf: () => Promise<readonly string[]>,
): Promise<readonly Completion[]> {
	let areAskedFor = false;
	const completions = complete(() => {
		areAskedFor = true;
		return [];
	});
	if (!areAskedFor) return completions;
	const known = await ownersOf();
	return complete(() => known);
}

function toItem(
	document: MarkdownDocument,
	uri: string,
	completion: Completion,
	index: number,
	client: ClientCapabilitiesKnown,
): CompletionItem {
	const { label, kind, detail, documentation, section, newText, isSnippet, filterText } = completion;
	const replace = toRange(document, completion.replace);
	const insert = toRange(document, completion.insert);
	return {
		label,
		kind: kinds[kind],
		...(detail && { detail }),
		...(documentation && { documentation: markup(documentation, client) }),
		sortText: String(index).padStart(4, '0'),
		filterText,
		insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: replace },
		...(section && { data: { uri, section } satisfies ItemData }),
	};
}

function markup(markdown: string, { markdownCompletion }: ClientCapabilitiesKnown): MarkupContent {
	return markdownCompletion
		? { kind: 'markdown', value: markdown }
		: { kind: 'plaintext', value: markdown.replace(/ {2}\n/g, '\n').replace(/[*_`]/g, '') };
}

/** A section says what the template says of it, once its item is looked at. */
async function resolved(
	{ client, documents, checks, service }: ServerContext,
	item: CompletionItem,
): Promise<CompletionItem> {
	const data = parseData(item.data);
	const open = data && documents.get(data.uri);
	if (data === undefined || open === undefined) return item;
	const { recognition } = await checks.of(open);
	const { template } = recognition;
	const { features } = await service();
	const section = template && features.sectionWithId(template, data.section);
	if (template === undefined || section === undefined) return item;
	return { ...item, documentation: markup(features.describeSection(template, section), client) };
}

function parseData(data: unknown): ItemData | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { uri, section } = data as Partial<Record<keyof ItemData, unknown>>;
	return typeof uri === 'string' && typeof section === 'string' ? { uri, section } : undefined;
}

import * as v from '@badrap/valita';
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	type CompletionParams,
	InsertTextFormat,
	type MarkupContent,
	type Position,
	type Range,
	type ServerCapabilities,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { read } from '#common/protocol/message.ts';
import { object, oneOf } from '#common/protocol/schema.ts';
import type { Completion } from '../../language/completion/completion.ts';
import { mostOffered } from '../../language/completion/offeredNames.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { Span } from '../../language/document/span.ts';
import { withoutMarkup } from '../../language/hover/withoutMarkup.ts';
import { isNameKind, type NameKind, nameKinds, nameKindTraits } from '../../language/names/nameKinds.ts';
import type { ClientCapabilitiesKnown } from '../clientCapabilities.ts';
import { completionsAt, concealing } from '../completionsAt.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import type { OpenSource } from '../openSource.ts';

/** Typing one of these asks for completion; where it does not belong, the answer is empty at once. */
const triggerCharacters = [':', '|', '`', '[', '#', '@', '/', '-', ' ', '"'];

const kinds: Readonly<Record<Exclude<Completion['kind'], NameKind>, CompletionItemKind>> = {
	value: CompletionItemKind.EnumMember,
	key: CompletionItemKind.Property,
	section: CompletionItemKind.Struct,
	person: CompletionItemKind.Reference,
	date: CompletionItemKind.Value,
	language: CompletionItemKind.Keyword,
	block: CompletionItemKind.Snippet,
};

/** What an item brings back when more is asked about it. */
const itemData = v.union(
	object({ uri: v.string(), section: v.string() }),
	object({ uri: v.string(), name: v.string(), kind: oneOf(nameKinds) }),
);

type ItemData = v.Infer<typeof itemData>;

/** What the template allows at the cursor, and the names that can stand there; an empty list everywhere else. */
export function registerCompletion(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents } = context;
	connection.onCompletion(
		guarded<CompletionParams, CompletionList>(
			connection,
			'Completion',
			{ isIncomplete: false, items: [] },
			async ({ textDocument: { uri }, position }) => {
				const open = documents.get(uri);
				const source = documents.sources.get(uri);
				if (open) return inDocument(context, open, position);
				return source ? inSource(context, source, position) : { isIncomplete: false, items: [] };
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

async function inDocument(
	context: ServerContext,
	open: OpenDocument,
	position: Position,
): Promise<CompletionList> {
	const { analysis } = await context.analyses.of(open);
	const { document } = analysis;
	const completions = await completionsAt(context, open, analysis, offsetAt(document, position));
	return toList(completions, open.uri, (span) => toRange(document, span), context.client);
}

/** In an MCP file: the secrets of the workspace, in a string that starts with `vault::`. */
async function inSource(
	{ client, exposures, names, projects, service }: ServerContext,
	{ uri, kind, text }: OpenSource,
	position: Position,
): Promise<CompletionList> {
	if (kind !== 'mcp') return { isIncomplete: false, items: [] };
	names.ensureIndexed();
	const { features } = await service();
	const { configuration } = await projects.of(uri);
	const input = {
		index: names.index,
		uri: URI.parse(uri).toString(),
		root: configuration.root,
	};
	const completions = features.completeInSource(text.getText(), text.offsetAt(position), input);
	const toRange = ({ start, end }: Span) => ({ start: text.positionAt(start), end: text.positionAt(end) });
	return toList(await concealing(exposures, completions), uri, toRange, client);
}

/** A list that is as long as a list of names can be may lack some: with the next letter it is made anew. */
function toList(
	completions: readonly Completion[],
	uri: string,
	rangeOf: (span: Span) => Range,
	client: ClientCapabilitiesKnown,
): CompletionList {
	const items = completions
		.filter(({ isSnippet }) => client.snippets || !isSnippet)
		.map((completion, index) => toItem(rangeOf, uri, completion, index, client));
	return { isIncomplete: completions.length >= mostOffered, items };
}

function toItem(
	rangeOf: (span: Span) => Range,
	uri: string,
	completion: Completion,
	index: number,
	client: ClientCapabilitiesKnown,
): CompletionItem {
	const { label, kind, detail, documentation, section, name, newText, isSnippet, filterText } = completion;
	const replace = rangeOf(completion.replace);
	const insert = rangeOf(completion.insert);
	return {
		label,
		kind: isNameKind(kind) ? CompletionItemKind[nameKindTraits[kind].completionKind] : kinds[kind],
		...(detail && { detail }),
		...(documentation && { documentation: markup(documentation, client) }),
		sortText: String(index).padStart(4, '0'),
		filterText,
		insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: replace },
		...(section && { data: { uri, section } satisfies ItemData }),
		...(name !== undefined && isNameKind(kind) && { data: { uri, name, kind } satisfies ItemData }),
	};
}

function markup(markdown: string, { markdownCompletion }: ClientCapabilitiesKnown): MarkupContent {
	return markdownCompletion
		? { kind: 'markdown', value: markdown }
		: { kind: 'plaintext', value: withoutMarkup(markdown) };
}

/** Once an item is looked at, a section says what the template says of it, and a name what its row says. */
async function resolved(context: ServerContext, item: CompletionItem): Promise<CompletionItem> {
	const data = read(itemData, item.data);
	const documentation = data && (await documentationOf(context, data));
	return documentation === undefined
		? item
		: { ...item, documentation: markup(documentation, context.client) };
}

async function documentationOf(context: ServerContext, data: ItemData): Promise<string | undefined> {
	const { documents, analyses, exposures, names, projects, service } = context;
	const open = documents.get(data.uri);
	const { analysis } = (open && (await analyses.of(open))) ?? {};
	const { features } = await service();
	if ('section' in data) {
		const template = analysis?.template;
		const section = template && features.sectionWithId(template, data.section);
		return template && section && features.hoverSection(template, section);
	}
	const { configuration } = await projects.of(data.uri);
	const input = {
		...(analysis && { names: analysis.names }),
		index: names.index,
		uri: URI.parse(data.uri).toString(),
		root: configuration.root,
	};
	const offer = features.offeredName(input, data.kind, data.name);
	const [documentation] = offer ? await exposures.conceal([features.describeOffer(offer)]) : [];
	return documentation;
}

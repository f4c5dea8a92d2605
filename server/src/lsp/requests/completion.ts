import * as v from '@badrap/valita';
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	CompletionRequest,
	CompletionResolveRequest,
	InsertTextFormat,
	type MarkupContent,
	type Position,
	type Range,
	type ServerCapabilities,
} from 'vscode-languageserver';
import { read } from '#common/protocol/message.ts';
import { object } from '#common/protocol/schema.ts';
import type { Completion, LanguageFeatures, Span } from '../../language/api.ts';
import { offsetAt } from '../../language/document/document.ts';
import { isNameKind, type NameKind, nameKindTraits } from '../../language/names/nameKinds.ts';
import type { ClientSupport } from '../clientSupport.ts';
import { concealCompletions } from '../conceal.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toTextRange } from '../convert.ts';
import type { OpenSource } from '../openSource.ts';
import { onRequest } from '../protocol.ts';
import { normalizedUri } from '../uris.ts';
import { completionsAt } from './completionsAt.ts';
import { analyzedDocument, templatedDocument } from './documentRequest.ts';

/** Typing one of these starts completion. Where nothing can be completed, the answer is empty at once. */
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

/** What an item carries until the client asks for its documentation. */
const itemData = v.union(
	object({ uri: v.string(), section: v.string() }),
	object({ uri: v.string(), name: v.string(), kind: v.string() }),
);

type ItemData = v.Infer<typeof itemData>;

const noCompletions: CompletionList = { isIncomplete: false, items: [] };

/** Completion: what the template allows at the cursor, and names. The list is empty everywhere else. */
export function registerCompletion(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents } = context;
	onRequest(
		connection,
		{ type: CompletionRequest.type, title: 'Completion' },
		async ({ textDocument: { uri }, position }) => {
			const source = documents.sources.get(uri);
			return source ? inSource(context, source, position) : inDocument(context, uri, position);
		},
		noCompletions,
	);
	onRequest(
		connection,
		{ type: CompletionResolveRequest.type, title: 'Completion details' },
		(item) => resolved(context, item),
		{ label: '' },
	);
	return { completionProvider: { triggerCharacters, resolveProvider: true } };
}

async function inDocument(context: ServerContext, uri: string, position: Position): Promise<CompletionList> {
	const templated = await templatedDocument(context, uri);
	if (templated === undefined) return noCompletions;
	const { document } = templated.analysis;
	const completions = await completionsAt(context, templated, offsetAt(document, position));
	return toList(context, completions, uri, (span) => toRange(document, span));
}

/** In an MCP file: the secrets of the workspace, in a string that starts with `vault::`. */
async function inSource(
	context: ServerContext,
	{ uri, kind, text }: OpenSource,
	position: Position,
): Promise<CompletionList> {
	if (kind !== 'mcp') return noCompletions;
	const { exposures, names, projects, service } = context;
	names.ensureIndexed();
	const { features } = await service();
	const { root } = (await projects.of(uri)).configuration;
	const input = { index: names.index, uri: normalizedUri(uri), root };
	const completions = features.completeInSource(text.getText(), text.offsetAt(position), input);
	const shown = await concealCompletions(exposures, completions);
	return toList(context, shown, uri, (span) => toTextRange(text, span));
}

async function toList(
	{ client, service }: ServerContext,
	completions: readonly Completion[],
	uri: string,
	rangeOf: (span: Span) => Range,
): Promise<CompletionList> {
	const { features } = await service();
	const support = { client, withoutMarkup: features.withoutMarkup };
	const items = completions
		.filter(({ isSnippet }) => client.snippets || !isSnippet)
		.map((completion, index) => toItem(support, completion, index, uri, rangeOf));
	return { isIncomplete: features.isIncomplete(completions), items };
}

interface ItemSupport {
	readonly client: ClientSupport;
	readonly withoutMarkup: LanguageFeatures['withoutMarkup'];
}

function toItem(
	support: ItemSupport,
	completion: Completion,
	index: number,
	uri: string,
	rangeOf: (span: Span) => Range,
): CompletionItem {
	const { label, kind, detail, documentation, section, name, newText, isSnippet, filterText } = completion;
	const replace = rangeOf(completion.replace);
	const insert = rangeOf(completion.insert);
	return {
		label,
		kind: isNameKind(kind) ? CompletionItemKind[nameKindTraits[kind].completionKind] : kinds[kind],
		...(detail && { detail }),
		...(documentation && { documentation: markup(documentation, support) }),
		sortText: String(index).padStart(4, '0'),
		filterText,
		insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: support.client.insertReplace ? { newText, insert, replace } : { newText, range: replace },
		...(section && { data: { uri, section } satisfies ItemData }),
		...(name !== undefined && { data: { uri, name, kind } satisfies ItemData }),
	};
}

function markup(markdown: string, { client, withoutMarkup }: ItemSupport): MarkupContent {
	return client.markdownCompletion
		? { kind: 'markdown', value: markdown }
		: { kind: 'plaintext', value: withoutMarkup(markdown) };
}

/** Adds the documentation of an item that the user looks at: the template's words on a section, the row of a name. */
async function resolved(context: ServerContext, item: CompletionItem): Promise<CompletionItem> {
	const data = read(itemData, item.data);
	const documentation = data && (await documentationOf(context, data));
	if (documentation === undefined) return item;
	const { withoutMarkup } = (await context.service()).features;
	return { ...item, documentation: markup(documentation, { client: context.client, withoutMarkup }) };
}

async function documentationOf(context: ServerContext, data: ItemData): Promise<string | undefined> {
	const { exposures, names, projects, service } = context;
	const { analysis } = (await analyzedDocument(context, data.uri)) ?? {};
	const { features } = await service();
	if ('section' in data) {
		const template = analysis?.template;
		const section = template && features.sectionWithId(template, data.section);
		return template && section && features.hoverSection(template, section);
	}
	const { root } = (await projects.of(data.uri)).configuration;
	const input = {
		...(analysis && { names: analysis.names }),
		index: names.index,
		uri: normalizedUri(data.uri),
		root,
	};
	const offer = features.offeredName(input, data.kind, data.name);
	const [documentation] = offer ? await exposures.conceal([features.offerDocumentation(offer)]) : [];
	return documentation;
}

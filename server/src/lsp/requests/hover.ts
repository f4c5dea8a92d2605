import {
	type CancellationToken,
	type Hover,
	HoverRequest,
	type MarkupContent,
	type Position,
	type ServerCapabilities,
	type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { type FillTarget, fillCommand } from '#common/protocol/filling.ts';
import type { DefinitionPlace, Occurrences } from '../../language/api.ts';
import { offsetAt } from '../../language/document/document.ts';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import { concealDetails } from '../conceal.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { throwIfCancelled } from '../guard.ts';
import { onRequest } from '../protocol.ts';
import { type TemplatedDocument, templatedDocument } from './documentRequest.ts';
import { fillTitle } from './filling.ts';
import { type NameRequest, nameRequest } from './nameRequest.ts';

/** Milliseconds after which uses in code are no longer counted, because counting them reads files. */
const patience = 200;

/** Hovers: what the template says about the text at the cursor, or what is known about a name. */
export function registerHover(context: ServerContext): Partial<ServerCapabilities> {
	const request = { type: HoverRequest.type, title: 'Hover' };
	onRequest(context.connection, request, async (params, token) => {
		const found =
			(await templateHover(context, params, 'placeholder')) ??
			(await nameHover(context, params, token)) ??
			(await templateHover(context, params, 'anything'));
		if (found === undefined) return null;
		const { markdown, range } = found;
		const { features } = await context.service();
		const contents: MarkupContent = context.client.markdownHover
			? { kind: 'markdown', value: markdown }
			: { kind: 'plaintext', value: features.withoutMarkup(markdown) };
		return { contents, range };
	});
	return { hoverProvider: true };
}

interface FoundHover extends Required<Pick<Hover, 'range'>> {
	readonly markdown: string;
}

/** A placeholder comes before a name, and a name in a heading before what the template says about the heading. */
async function templateHover(
	context: ServerContext,
	{ textDocument, position }: TextDocumentPositionParams,
	about: 'placeholder' | 'anything',
): Promise<FoundHover | undefined> {
	const templated = await templatedDocument(context, textDocument.uri);
	if (templated === undefined) return undefined;
	const { analysis, features } = templated;
	const offset = offsetAt(analysis.document, position);
	const description =
		about === 'placeholder' ? features.hoverPlaceholder(analysis, offset) : features.hover(analysis, offset);
	if (description === undefined) return undefined;
	return {
		markdown: [description.markdown, ...fillLink(context, templated, position)].join('\n\n'),
		range: toRange(analysis.document, description.span),
	};
}

/** The link that starts filling the section, if our client can do so. */
function fillLink(
	{ options }: ServerContext,
	{ open, analysis, features }: TemplatedDocument,
	position: Position,
): readonly string[] {
	if (!options.fillsSections) return [];
	const scope = features.fillableAt(analysis, offsetAt(analysis.document, position));
	if (scope === undefined) return [];
	const target: FillTarget = { uri: open.uri, position };
	const query = encodeURIComponent(JSON.stringify([target])).replace(/[()]/g, percentEncoded);
	return [`[${features.escapeMarkdown(fillTitle(scope.title))}](command:${fillCommand}?${query})`];
}

/** A parenthesis would end the target of the link. */
function percentEncoded(character: string): string {
	return `%${character.charCodeAt(0).toString(16)}`;
}

async function nameHover(
	context: ServerContext,
	params: TextDocumentPositionParams,
	token: CancellationToken,
): Promise<FoundHover | undefined> {
	const request = await nameRequest(context, params);
	if (request === undefined) return undefined;
	const { index } = context.names;
	const { file, found, features } = request;
	const { occurrences, complete } = await usesOf(context, request, token);
	const markdown = features.hoverName({
		...found,
		definitions: await concealFirst(context, features.definitionsOf(file, found, index)),
		configurations: features.configurationsOf(file, found, index),
		occurrences,
		complete,
	});
	return { markdown, range: found.place.range };
}

/** Removes credentials from the row of the first definition. The hover shows no other row. */
async function concealFirst(
	{ exposures }: ServerContext,
	definitions: readonly DefinitionPlace[],
): Promise<readonly DefinitionPlace[]> {
	const [first, ...others] = definitions;
	if (first === undefined) return definitions;
	const [details = []] = await concealDetails(exposures, [first.details]);
	return [{ ...first, details }, ...others];
}

interface NameUses {
	readonly occurrences: readonly Occurrences[];
	/** False if there may be more uses than were found. */
	readonly complete: boolean;
}

/** The places of a name, as far as they are found in time. */
async function usesOf(
	{ names, occurrences: reader }: ServerContext,
	{ file, found, features }: NameRequest,
	token: CancellationToken,
): Promise<NameUses> {
	const { index } = names;
	const end = performance.now() + patience;
	let complete = nameKindTraits[found.kind].reach !== 'workspace' || index.complete;
	const occurrences = await features.occurrencesInFiles(
		features.filesWith(file, found, index, reader.openUris()),
		found,
		index,
		async (uri) => {
			throwIfCancelled(token);
			const places = await reader.find(uri, found.name, performance.now() < end);
			if (places?.complete === false) complete = false;
			return places?.file;
		},
	);
	return { occurrences, complete };
}

import type {
	CancellationToken,
	Hover,
	HoverParams,
	Position,
	ServerCapabilities,
} from 'vscode-languageserver';
import { fillTitle } from '#common/fillTitle.ts';
import { type FillTarget, fillCommand } from '#common/protocol/filling.ts';
import { isTemplated, type TemplatedAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { offsetAt } from '../../language/document/document.ts';
import { escapeMarkdown } from '../../language/hover/escapeMarkdown.ts';
import type { Description } from '../../language/hover/hoverPlaceholder.ts';
import { withoutMarkup } from '../../language/hover/withoutMarkup.ts';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import type { DefinitionPlace } from '../../language/navigation/definitionsOf.ts';
import { concealedDetails } from '../concealedDetails.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded, throwIfCancelled } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import { type NameRequest, nameRequest } from './nameRequests.ts';

/** Milliseconds after which uses in code are no longer looked for: to count them, files must be read. */
const patience = 200;

/** What the template says of what is under the mouse, or what is known of a name. */
export function registerHover(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client } = context;
	connection.onHover(
		guarded<HoverParams, Hover | null>(
			connection,
			'Hover',
			null,
			async ({ textDocument, position }, token) => {
				const found =
					(await templateHover(context, textDocument.uri, position, 'placeholder')) ??
					(await nameHover(context, textDocument.uri, position, token)) ??
					(await templateHover(context, textDocument.uri, position, 'anything'));
				if (found === undefined) return null;
				const { markdown, range } = found;
				return {
					contents: client.markdownHover
						? { kind: 'markdown', value: markdown }
						: { kind: 'plaintext', value: withoutMarkup(markdown) },
					range,
				};
			},
		),
	);
	return { hoverProvider: true };
}

interface FoundHover extends Pick<Description, 'markdown'>, Required<Pick<Hover, 'range'>> {}

/** A name in a heading is a name first; a placeholder is none. */
async function templateHover(
	context: ServerContext,
	uri: string,
	position: Position,
	of: 'placeholder' | 'anything',
): Promise<FoundHover | undefined> {
	const { documents, analyses, service } = context;
	const open = documents.get(uri);
	if (open === undefined) return undefined;
	const { analysis } = await analyses.of(open);
	if (!isTemplated(analysis)) return undefined;
	const { features } = await service();
	const offset = offsetAt(analysis.document, position);
	const description =
		of === 'placeholder' ? features.hoverPlaceholder(analysis, offset) : features.hover(analysis, offset);
	if (description === undefined) return undefined;
	const link = await fillLink(context, open, analysis, position);
	return {
		markdown: [description.markdown, ...link].join('\n\n'),
		range: toRange(analysis.document, description.span),
	};
}

/** Parentheses end the target of a link. */
function percentEncoded(character: string): string {
	return `%${character.charCodeAt(0).toString(16)}`;
}

/** Leads through what is open in the section, where our client can. */
async function fillLink(
	context: ServerContext,
	open: OpenDocument,
	analysis: TemplatedAnalysis,
	position: Position,
): Promise<readonly string[]> {
	if (!context.options.fillsSections) return [];
	const { features } = await context.service();
	const scope = features.fillableAt(analysis, offsetAt(analysis.document, position));
	if (scope === undefined) return [];
	const target: FillTarget = { uri: open.uri, position };
	const query = encodeURIComponent(JSON.stringify([target])).replace(/[()]/g, percentEncoded);
	return [`[${escapeMarkdown(fillTitle(scope.title))}](command:${fillCommand}?${query})`];
}

async function nameHover(
	context: ServerContext,
	uri: string,
	position: Position,
	token: CancellationToken,
): Promise<FoundHover | undefined> {
	const request = await nameRequest(context, uri, position);
	if (request === undefined) return undefined;
	const { names, service } = context;
	const { features } = await service();
	const { file, found } = request;
	const { occurrences, complete } = await usesOf(context, request, token);
	const markdown = features.hoverName({
		...found,
		definitions: await concealing(context, features.definitionsOf(file, found, names.index)),
		configurations: features.configurationsOf(file, found, names.index),
		occurrences,
		complete,
	});
	return { markdown, range: found.place.range };
}

/** What a row says of a name is shown, but no credential that stands in it. */
async function concealing(
	{ exposures }: ServerContext,
	definitions: readonly DefinitionPlace[],
): Promise<readonly DefinitionPlace[]> {
	// Of several definitions the row of the first is shown.
	const [first, ...others] = definitions;
	if (first === undefined) return definitions;
	const [details = []] = await concealedDetails(exposures, [first.details]);
	return [{ ...first, details }, ...others];
}

/** The places of a name, as far as they can be found while somebody waits. */
async function usesOf(
	{ names, occurrences: reader, service }: ServerContext,
	{ file, found }: NameRequest,
	token: CancellationToken,
) {
	const { features } = await service();
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

import type { Hover, HoverParams, Position, Range, ServerCapabilities } from 'vscode-languageserver';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';
import { nameRequest } from './nameRequests.ts';

/** What the template says of what is under the mouse, or what is known of a name. */
export function registerHover(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client } = context;
	connection.onHover(
		guarded<HoverParams, Hover | null>(connection, 'Hover', null, async ({ textDocument, position }) => {
			const found =
				(await templateHover(context, textDocument.uri, position)) ??
				(await nameHover(context, textDocument.uri, position));
			if (found === undefined) return null;
			const kind = client.markdownHover ? 'markdown' : 'plaintext';
			const value = client.markdownHover ? found.markdown : found.markdown.replace(/[*_`\\]/g, '');
			return { contents: { kind, value }, range: found.range };
		}),
	);
	return { hoverProvider: true };
}

interface FoundHover {
	readonly markdown: string;
	readonly range: Range;
}

async function templateHover(
	{ documents, checks, service }: ServerContext,
	uri: string,
	position: Position,
): Promise<FoundHover | undefined> {
	const open = documents.get(uri);
	if (open === undefined) return undefined;
	const { document, recognition, diagnosis } = await checks.of(open);
	const { template } = recognition;
	if (template === undefined) return undefined;
	const { features } = await service();
	const { progressOf, findings } = diagnosis;
	const offset = offsetAt(document, position);
	const description = features.describe({ document, template, offset, progressOf, findings });
	return description && { markdown: description.markdown, range: toRange(document, description.span) };
}

async function nameHover(
	context: ServerContext,
	uri: string,
	position: Position,
): Promise<FoundHover | undefined> {
	const { names, service } = context;
	const request = await nameRequest(context, uri, position);
	if (request === undefined) return undefined;
	const { features } = await service();
	const { file, found } = request;
	const occurrences = await features.allOccurrences(file, found, names.index, (uri) => names.read(uri));
	const definitions = await Promise.all(
		features.definitionsOf(file, found, names.index).map(async (definition) => {
			const texts = await context.exposures.conceal(definition.details.map(([, text]) => text));
			const details = definition.details.map(([column], index) => [column, texts[index] ?? ''] as const);
			return { ...definition, details };
		}),
	);
	const markdown = features.describeName(found.kind, found.name, definitions, occurrences);
	return { markdown, range: found.place.range };
}

import type { ServerCapabilities } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type OpenSectionInfo, openSectionsRequest } from '#common/protocol/openPlaces.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import type { OpenSection } from '../../language/filling/openSections.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';

/** The sections of a document with what is open in each, for our client to list. */
export function registerOpenSections(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, analyzeFile, service } = context;
	onRequest(connection, openSectionsRequest, null, async ({ uri }) => {
		const analyzed = await analyzeFile(URI.parse(uri).toString());
		if (analyzed === undefined || !isTemplated(analyzed.analysis)) return null;
		const { document, template, progress } = analyzed.analysis;
		const { features } = await service();
		const sections = features.openSections(analyzed.analysis);
		return {
			version: 'version' in analyzed ? analyzed.version : null,
			progress,
			sections: sections.map((section) => ({
				...toInfo(document, section),
				id: (section.template && features.sectionId(template, section.template)) ?? null,
			})),
		};
	});
	return {};
}

function toInfo(
	document: MarkdownDocument,
	{ title, depth, missing, progress, span, places }: OpenSection,
): Omit<OpenSectionInfo, 'id'> {
	return {
		title,
		depth,
		missing,
		progress,
		range: span ? toRange(document, span) : null,
		places: places.map(({ span: place, ...rest }) => ({ ...rest, range: toRange(document, place) })),
	};
}

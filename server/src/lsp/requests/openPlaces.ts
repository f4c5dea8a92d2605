import type { ServerCapabilities } from 'vscode-languageserver';
import {
	type OpenSectionInfo,
	openSectionsRequest,
	placeholdersRequest,
} from '#common/protocol/openPlaces.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument, OpenSection } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';
import { normalizedUri } from '../uris.ts';
import { onTemplatedRequest } from './documentRequest.ts';

/** Lists for our client what is still open in a document: its placeholders, and its sections with their open places. */
export function registerOpenPlaces(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, analyzeFile, service } = context;
	onTemplatedRequest(context, placeholdersRequest, ({ analysis, version, features }) => ({
		version,
		places: features
			.placeholders(analysis)
			.map(({ span, section }) => ({ range: toRange(analysis.document, span), section })),
	}));
	// Also for a document that is not open.
	onRequest(connection, openSectionsRequest, async ({ uri }) => {
		const analyzed = await analyzeFile(normalizedUri(uri));
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

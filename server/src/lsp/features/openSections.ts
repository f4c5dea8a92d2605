import type { ServerCapabilities } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
	type OpenSectionInfo,
	type OpenSections,
	type OpenSectionsRequest,
	openSectionsMethod,
} from '#common/protocol/openPlaces.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import type { OpenSection } from '../../language/features/openSections.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** The sections of a document with what is open in each, for our client to list. */
export function registerOpenSections(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, checkFile, service } = context;
	connection.onRequest(
		openSectionsMethod,
		guarded<OpenSectionsRequest, OpenSections | null>(connection, 'Open sections', null, async ({ uri }) => {
			const check = await checkFile(URI.parse(uri).toString());
			const template = check?.recognition.template;
			if (check === undefined || template === undefined) return null;
			const { document, diagnosis } = check;
			const { features } = await service();
			const sections = features.openSections(document, diagnosis);
			return {
				version: 'version' in check ? check.version : null,
				progress: diagnosis.progress,
				sections: sections.map((section) => ({
					...toInfo(document, section),
					id: (section.template && features.sectionId(template, section.template)) ?? null,
				})),
			};
		}),
	);
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

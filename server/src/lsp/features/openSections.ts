import type { ServerCapabilities } from 'vscode-languageserver';
import { type OpenSections, type OpenSectionsRequest, openSectionsMethod } from '#common/protocol.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import type { OpenSection } from '../../language/features/openSections.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** The sections of a document with what is open in each, for our client to list. */
export function registerOpenSections(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, checks, service } = context;
	connection.onRequest(
		openSectionsMethod,
		guarded<OpenSectionsRequest, OpenSections | null>(connection, 'Open sections', null, async ({ uri }) => {
			const open = documents.get(uri);
			const check = open && (await checks.of(open));
			if (check?.recognition.template === undefined) return null;
			const { document, diagnosis, version } = check;
			const { features } = await service();
			const sections = features.openSections(document, diagnosis);
			return {
				version,
				progress: diagnosis.progress,
				sections: sections.map((section) => toInfo(document, section)),
			};
		}),
	);
	return {};
}

function toInfo(
	document: MarkdownDocument,
	{ span, places, ...section }: OpenSection,
): OpenSections['sections'][number] {
	return {
		...section,
		range: span ? toRange(document, span) : null,
		places: places.map(({ span: place, ...rest }) => ({ ...rest, range: toRange(document, place) })),
	};
}

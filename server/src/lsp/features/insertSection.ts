import type { ServerCapabilities } from 'vscode-languageserver';
import { insertSectionRequest, sectionsRequest } from '#common/protocol/authoring.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import { positionAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { onRequest } from '../protocol.ts';

/** The sections that a document can take, and each as a snippet at its place, for our client to insert. */
export function registerInsertSection(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, analyses, service } = context;
	onRequest(connection, sectionsRequest, null, async ({ uri }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis } = await analyses.of(open);
		if (!isTemplated(analysis)) return null;
		const { features } = await service();
		return features.insertableSections(analysis).map(({ section, id, title, parent, missing, optional }) => ({
			id,
			title,
			parent: parent ?? null,
			missing,
			optional,
			guidance: section.guidance.join(' ').replace(/\s+/g, ' '),
		}));
	});
	onRequest(connection, insertSectionRequest, null, async ({ uri, id, today }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis, version } = await analyses.of(open);
		if (!isTemplated(analysis)) return null;
		const { features } = await service();
		const section = features.sectionWithId(analysis.template, id);
		const insertion = section && features.insertSection(analysis, section, today);
		if (insertion === undefined) return null;
		const { offset, snippet } = insertion;
		return { version, position: positionAt(analysis.document, offset), snippet };
	});
	return {};
}

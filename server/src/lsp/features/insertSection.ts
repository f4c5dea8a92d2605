import type { ServerCapabilities } from 'vscode-languageserver';
import { insertSectionRequest, sectionsRequest } from '#common/protocol/authoring.ts';
import { positionAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { onRequest } from '../protocol.ts';

/** The sections that a document can take, and each as a snippet at its place, for our client to insert. */
export function registerInsertSection(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, checks, service } = context;
	onRequest(connection, sectionsRequest, null, async ({ uri }) => {
		const open = documents.get(uri);
		const check = open && (await checks.of(open));
		const template = check?.recognition.template;
		if (check === undefined || template === undefined) return null;
		const { features } = await service();
		return features
			.insertableSections(check.document, template)
			.map(({ section, id, title, parent, missing, optional }) => ({
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
		const check = open && (await checks.of(open));
		const template = check?.recognition.template;
		const { features } = await service();
		const section = template && features.sectionWithId(template, id);
		if (check === undefined || template === undefined || section === undefined) return null;
		const insertion = features.insertSection(check.document, template, section, today);
		if (insertion === undefined) return null;
		const { offset, snippet } = insertion;
		return { version: check.version, position: positionAt(check.document, offset), snippet };
	});
	return {};
}

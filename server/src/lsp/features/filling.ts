import type { ServerCapabilities } from 'vscode-languageserver';
import { lastUpdatedRequest } from '#common/protocol/authoring.ts';
import { placeholdersRequest } from '#common/protocol/openPlaces.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';

/** What our client asks for while a document is being filled: its open places, and the date of its last update. */
export function registerFilling(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, analyses, service, projects } = context;
	onRequest(connection, placeholdersRequest, null, async ({ uri }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis, version } = await analyses.of(open);
		if (!isTemplated(analysis)) return null;
		const { document } = analysis;
		const { features } = await service();
		const places = features.placeholders(analysis);
		return {
			version,
			places: places.map(({ span, section }) => ({ range: toRange(document, span), section })),
		};
	});
	onRequest(connection, lastUpdatedRequest, null, async ({ uri, today, onSave }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis, version } = await analyses.of(open);
		if (!isTemplated(analysis)) return null;
		const { settings } = (await projects.of(uri)).configuration;
		if (onSave && !settings.updateDateOnSave) return null;
		const { features } = await service();
		const edit = features.lastUpdated(analysis, today);
		if (edit === undefined) return null;
		return { version, range: toRange(analysis.document, edit.span), newText: edit.text };
	});
	return {};
}

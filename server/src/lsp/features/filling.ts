import type { ServerCapabilities } from 'vscode-languageserver';
import { lastUpdatedRequest } from '#common/protocol/authoring.ts';
import { placeholdersRequest } from '#common/protocol/openPlaces.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';

/** What our client asks for while a document is being filled: its open places, and the date of its last update. */
export function registerFilling(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, checks, service, projects } = context;
	onRequest(connection, placeholdersRequest, null, async ({ uri }) => {
		const open = documents.get(uri);
		const check = open && (await checks.of(open));
		if (check?.recognition.template === undefined) return null;
		const { document, diagnosis, version } = check;
		const { features } = await service();
		const places = features.placeholders(document, diagnosis);
		return {
			version,
			places: places.map(({ span, section }) => ({ range: toRange(document, span), section })),
		};
	});
	onRequest(connection, lastUpdatedRequest, null, async ({ uri, today, onSave }) => {
		const open = documents.get(uri);
		const check = open && (await checks.of(open));
		if (check === undefined) return null;
		const { settings } = (await projects.of(uri)).configuration;
		if (onSave && !settings.updateDateOnSave) return null;
		const language = await service();
		const outside = { today, pathExists: check.pathExists, owners: () => [], linkTargets: () => [] };
		const fixContext = language.fixContext(check.document, check, settings, outside);
		const edit = fixContext && language.features.lastUpdated(fixContext);
		if (edit === undefined) return null;
		return { version: check.version, range: toRange(check.document, edit.span), newText: edit.text };
	});
	return {};
}

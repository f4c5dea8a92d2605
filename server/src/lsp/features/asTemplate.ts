import type { ServerCapabilities } from 'vscode-languageserver';
import { asTemplateSentence } from '#common/asTemplateProblem.ts';
import { asTemplateRequest } from '#common/protocol/authoring.ts';
import type { ServerContext } from '../context.ts';
import { onRequest } from '../protocol.ts';

/** An open document as the text of a template, for our client to write. */
export function registerAsTemplate({
	connection,
	documents,
	analyses,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	onRequest(connection, asTemplateRequest, null, async ({ uri, type }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis } = await analyses.of(open);
		const { features } = await service();
		const made = features.asTemplate(analysis, type);
		if ('id' in made) return { template: null, problem: asTemplateSentence(made) };
		return { template: { ...made, type: made.type ?? null }, problem: null };
	});
	return {};
}

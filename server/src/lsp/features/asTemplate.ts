import type { ServerCapabilities } from 'vscode-languageserver';
import { asTemplateSentence } from '#common/asTemplateProblem.ts';
import { type AsTemplate, type AsTemplateRequest, asTemplateMethod } from '#common/protocol/authoring.ts';
import type { ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';

/** An open document as the text of a template, for our client to write. */
export function registerAsTemplate({
	connection,
	documents,
	analyses,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onRequest(
		asTemplateMethod,
		guarded<AsTemplateRequest, AsTemplate | null>(connection, 'As template', null, async ({ uri, type }) => {
			const open = documents.get(uri);
			if (open === undefined) return null;
			const { analysis } = await analyses.of(open);
			const { features } = await service();
			const made = features.asTemplate(analysis, type);
			if ('id' in made) return { template: null, problem: asTemplateSentence(made) };
			return { template: { ...made, type: made.type ?? null }, problem: null };
		}),
	);
	return {};
}

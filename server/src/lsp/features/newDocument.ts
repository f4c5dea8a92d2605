import type { ServerCapabilities } from 'vscode-languageserver';
import {
	type NewDocumentText,
	newDocumentRequest,
	type TemplateInfo,
	templatesRequest,
} from '#common/protocol/authoring.ts';
import { plainText } from '../../language/document/plainText.ts';
import type { LanguageService } from '../../language/languageService.ts';
import { defaultSettings } from '../../language/settings/settings.ts';
import type { Template } from '../../language/template/template.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';

/** The templates of a folder, and the text of a document made from one of them, for our client to write. */
export function registerNewDocument(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	onRequest(connection, templatesRequest, [], async ({ folder }) => {
		const { templates } = await projectOf(context, folder);
		return templates.map(infoOf);
	});
	onRequest(connection, newDocumentRequest, null, async (request) => {
		const { templates, service, owner } = await projectOf(context, request.folder);
		const template = templates.find(({ type }) => type === request.type);
		if (template === undefined) return null;
		const { title, today } = request;
		const text = service.features.newDocument(template, service.parser, { title, today, owner });
		return { text, firstPlaceholder: firstPlaceholder(service, template, text) };
	});
	return {};
}

/** What holds for a document in a folder: its templates, nearest first, built-in ones last. */
async function projectOf(
	{ projects, service: load }: ServerContext,
	folder: string,
): Promise<{
	readonly templates: readonly Template[];
	readonly service: LanguageService;
	readonly owner: string;
}> {
	const service = await load();
	const { templates, configuration } = await projects.of(`${folder.replace(/\/$/, '')}/_`);
	const inherited = service.builtIn().filter(({ type }) => !templates.some((own) => own.type === type));
	return { templates: [...templates, ...inherited], service, owner: configuration.settings.owner };
}

function infoOf({ type, uri, title, sections }: Template): TemplateInfo {
	return {
		type,
		uri: uri ?? null,
		title: title?.title ?? null,
		sections: sections.map((section) => plainText(section.label || section.title)),
	};
}

function firstPlaceholder(
	{ parser, analyze }: LanguageService,
	template: Template,
	text: string,
): NewDocumentText['firstPlaceholder'] {
	const document = parser.parse(text);
	const glob = { glob: '*', type: template.type };
	const context = { byHeadings: true, templates: [template], glob };
	const { findings } = analyze(document, context, defaultSettings);
	const first = findings.find(({ rule }) => rule === 'unfilled-placeholder');
	return first ? toRange(document, first.span) : null;
}

import type { ServerCapabilities } from 'vscode-languageserver';
import {
	asTemplateRequest,
	insertSectionRequest,
	lastUpdatedRequest,
	type NewDocumentText,
	newDocumentRequest,
	sectionsRequest,
	type TemplateInfo,
	templatesRequest,
} from '#common/protocol/authoring.ts';
import type { LanguageService, Template } from '../../language/api.ts';
import { positionAt } from '../../language/document/document.ts';
import { defaultSettings } from '../../language/settings/settings.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';
import { onDocumentRequest, onTemplatedRequest } from './documentRequest.ts';

/** Gives our client the texts and edits of its authoring commands: new documents, templates, sections, the last update. */
export function registerAuthoring(context: ServerContext): Partial<ServerCapabilities> {
	registerNewDocument(context);
	registerSections(context);
	onDocumentRequest(context, asTemplateRequest, ({ analysis, features }, { type }) => {
		const made = features.asTemplate(analysis, type);
		if ('id' in made) return { template: null, problem: features.asTemplateSentence(made) };
		return { template: { ...made, type: made.type ?? null }, problem: null };
	});
	onTemplatedRequest(context, lastUpdatedRequest, async (document, { uri, today, onSave }) => {
		const { analysis, version, features } = document;
		const { settings } = (await context.projects.of(uri)).configuration;
		if (onSave && !settings.updateDateOnSave) return null;
		const edit = features.lastUpdated(analysis, today);
		if (edit === undefined) return null;
		return { version, range: toRange(analysis.document, edit.span), newText: edit.text };
	});
	return {};
}

function registerNewDocument(context: ServerContext): void {
	const { connection } = context;
	onRequest(
		connection,
		templatesRequest,
		async ({ folder }) => {
			const { templates, language } = await projectIn(context, folder);
			return templates.map((template) => infoOf(language, template));
		},
		[],
	);
	onRequest(connection, newDocumentRequest, async ({ folder, type, title, today }) => {
		const { templates, language, owner } = await projectIn(context, folder);
		const template = templates.find((it) => it.type === type);
		if (template === undefined) return null;
		const text = language.features.newDocument(template, language.parser, { title, today, owner });
		return { text, firstPlaceholder: firstPlaceholder(language, template, text) };
	});
}

function registerSections(context: ServerContext): void {
	onTemplatedRequest(context, sectionsRequest, ({ analysis, features }) =>
		features.insertableSections(analysis).map(({ section, id, title, parent, missing, optional }) => ({
			id,
			title,
			parent: parent ?? null,
			missing,
			optional,
			guidance: section.guidance.join(' ').replace(/\s+/g, ' '),
		})),
	);
	onTemplatedRequest(context, insertSectionRequest, ({ analysis, version, features }, { id, today }) => {
		const section = features.sectionWithId(analysis.template, id);
		const insertion = section && features.insertSection(analysis, section, today);
		if (insertion === undefined) return null;
		const { offset, snippet } = insertion;
		return { version, position: positionAt(analysis.document, offset), snippet };
	});
}

interface FolderProject {
	/** Nearest first, built-in ones last. */
	readonly templates: readonly Template[];
	/** The owner of new documents. */
	readonly owner: string;
	readonly language: LanguageService;
}

/** What applies to a new document in a folder. */
async function projectIn({ projects, service }: ServerContext, folder: string): Promise<FolderProject> {
	const language = await service();
	const { templates, configuration } = await projects.of(`${folder.replace(/\/$/, '')}/_`);
	const builtIn = language.builtIn().filter(({ type }) => !templates.some((own) => own.type === type));
	return { templates: [...templates, ...builtIn], owner: configuration.settings.owner, language };
}

function infoOf({ features }: LanguageService, template: Template): TemplateInfo {
	const { type, uri, title } = template;
	return { type, uri: uri ?? null, title: title?.title ?? null, sections: features.sectionTitles(template) };
}

function firstPlaceholder(
	{ parser, analyze, features }: LanguageService,
	template: Template,
	text: string,
): NewDocumentText['firstPlaceholder'] {
	const document = parser.parse(text);
	const glob = { glob: '*', type: template.type };
	const context = { byHeadings: true, templates: [template], glob };
	const { findings } = analyze(document, context, defaultSettings);
	const first = findings.find(features.isUnfilled);
	return first ? toRange(document, first.span) : null;
}

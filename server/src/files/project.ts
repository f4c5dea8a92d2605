import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { textOf } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import { defaultSettings, type Settings } from '../language/settings/settings.ts';
import type { RecognitionContext } from '../language/template/recognize.ts';
import type { Template } from '../language/template/template.ts';
import { type Configuration, configuredType, readConfiguration, settingProblem } from './configuration.ts';
import { type FolderChain, findFolders } from './folders.ts';
import type { Host } from './host.ts';
import type { SettingsProblem } from './parseSettings.ts';
import type { ProjectProblem } from './projectProblems.ts';
import { isInTemplatesFolder } from './templateFiles.ts';
import { type BrokenTemplate, createTemplateReader, readTemplates, type TemplateInput } from './templates.ts';
import { firstLine, textRange } from './textRange.ts';

/**
 * Everything around the documents of a folder that decides how they are checked. It is read in one order: the folders
 * upwards, the configuration in them, the templates of both, and what follows from these. Nothing else looks upwards from
 * a document.
 */
export interface Project {
	readonly folders: FolderChain;
	readonly configuration: Configuration;
	/** The team's templates, nearest first, one for each Type. */
	readonly templates: readonly Template[];
	/** The URIs of the files they were read from, including broken ones. */
	readonly templateFiles: ReadonlySet<string>;
	/** The folder that is searched for names. */
	readonly namesFolder: string;
	/** The folders that a path in a document can be relative to, nearest first. */
	readonly codeRoots: readonly string[];
	readonly problems: readonly ProjectProblem[];
}

/** Where the documents of a project are, and what the editor or the command line says about that place. */
export interface ProjectLocation {
	/** A document of the folder. It need not exist. */
	readonly uri: string;
	/** Applies instead of the nearest configuration. */
	readonly configuration?: Configuration | undefined;
	/** The settings of the editor. Those of a configuration file win over them. */
	readonly settings?: Settings;
	/** The workspace folder around the document. */
	readonly workspaceFolder?: string | undefined;
}

/** Reads the project of a folder. It remembers templates only. */
export type ProjectReader = (location: ProjectLocation) => Promise<Project>;

export interface ProjectReaderInput {
	readonly host: Host;
	/** Called only where there is a template or a Type to read. */
	readonly service: () => Promise<LanguageService>;
	/** Whether the configuration can name files outside of its folder, because the user trusts it. */
	readonly trusted: boolean;
}

export function createProjectReader({ host, service, trusted }: ProjectReaderInput): ProjectReader {
	const templateInput: TemplateInput = { host, reader: createTemplateReader(host, service), trusted };
	return async (location) => {
		const folders = await findFolders(host, location.uri);
		const configuration = await configurationOf(host, folders, location);
		const { templates, files, broken, missing } = await readTemplates(templateInput, configuration);
		const namesTypes = Object.keys(configuration.settings.documents).length > 0;
		const known = namesTypes ? [...templates, ...(await service()).builtIn()] : [];
		const settingProblems = [...missing, ...(await missingTypes(templateInput, configuration, known))];
		return {
			folders,
			configuration,
			templates,
			templateFiles: new Set(files),
			namesFolder: namesFolderOf(folders, configuration),
			codeRoots: codeRootsOf(folders, configuration),
			problems: [
				...configuration.problems,
				...settingProblems.map((problem) => settingProblem(configuration.file, problem)),
				...(await Promise.all(broken.map((it) => templateProblem(service, it)))),
				...templates.flatMap(directiveProblems),
			],
		};
	};
}

/** What decides, beside its text, which template a document follows. */
export function recognitionContextOf(
	{ configuration, templates }: Pick<Project, 'configuration' | 'templates'>,
	uri: string,
): Required<Pick<RecognitionContext, 'templates'>> & Pick<RecognitionContext, 'glob'> {
	const glob = configuredType(configuration, uri);
	return { templates, ...(glob && { glob }) };
}

/** Whether a file is a template of the project, or is in a folder for templates. */
export function isTemplateFile({ templateFiles }: Pick<Project, 'templateFiles'>, uri: string): boolean {
	const known = URI.parse(uri).toString();
	return templateFiles.has(known) || isInTemplatesFolder(known);
}

async function configurationOf(
	host: Host,
	folders: FolderChain,
	{ uri, configuration, settings = defaultSettings, workspaceFolder }: ProjectLocation,
): Promise<Configuration> {
	if (configuration) return configuration;
	const root = workspaceFolder ?? folders.upwards.at(-1) ?? uri;
	return readConfiguration(host, folders, { settings, root });
}

/** The folder that the configuration applies to; without one the repository, or else the folder of the documents. */
function namesFolderOf({ upwards, repository }: FolderChain, { file, root }: Configuration): string {
	return file ? root : (repository ?? upwards[0] ?? root);
}

/** Up to the root of the repository; without one, up to the folder of the configuration. */
function codeRootsOf({ upwards, repository }: FolderChain, { root }: Configuration): readonly string[] {
	const top = upwards.indexOf(root);
	return repository !== undefined || top < 0 ? upwards : upwards.slice(0, top + 1);
}

/**
 * Problems with entries of `documents` whose Type no template has, neither in the project nor where their glob begins.
 *
 * @param here the templates of the project
 */
async function missingTypes(
	input: TemplateInput,
	configuration: Configuration,
	here: readonly Template[],
): Promise<readonly SettingsProblem[]> {
	const problems: SettingsProblem[] = [];
	const known = [...new Set(here.map((template) => template.type))];
	for (const [glob, type] of Object.entries(configuration.settings.documents)) {
		if (hasType(here, type) || hasType(await templatesOfGlob(input, configuration, glob), type)) continue;
		const message = { id: 'no-such-type', type, known } as const;
		problems.push({ path: ['documents', glob], isKey: false, message });
	}
	return problems;
}

function hasType(templates: readonly Template[], type: string): boolean {
	return templates.some((template) => template.type.toLowerCase() === type.toLowerCase());
}

/** The templates that apply in the deepest folder that contains all files of a glob. */
async function templatesOfGlob(
	input: TemplateInput,
	configuration: Configuration,
	glob: string,
): Promise<readonly Template[]> {
	const document = Utils.resolvePath(URI.parse(configuration.root), picomatch.scan(glob).base, '_');
	const { upwards } = await findFolders(input.host, document.toString());
	return (await readTemplates(input, { ...configuration, templateFolders: upwards })).templates;
}

/** Problems with comments that start like directives, and are none. */
function directiveProblems({ uri, document, unknownDirectives }: Template): readonly ProjectProblem[] {
	const text = textOf(document).replace(/^\uFEFF/, '');
	return unknownDirectives.map(({ text: directive, span }) => ({
		uri,
		code: 'template',
		range: textRange(text, span.start, span.end),
		message: { id: 'unknown-directive', directive },
	}));
}

/** A problem at the Type of a template, or else at its first line. Positions ignore a byte order mark, as editors do. */
async function templateProblem(
	service: ProjectReaderInput['service'],
	{ file, message }: BrokenTemplate,
): Promise<ProjectProblem> {
	const text = file.text.replace(/^\uFEFF/, '');
	const span = (await service()).typeSpan(text);
	const range = span ? textRange(text, span.start, span.end) : firstLine(text);
	return { uri: file.uri, code: 'template', range, message };
}

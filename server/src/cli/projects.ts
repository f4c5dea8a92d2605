import { allProblems } from '../files/allProblems.ts';
import { type Configuration, findConfiguration, readConfiguration } from '../files/configuration.ts';
import type { Host } from '../files/host.ts';
import { type Project, type ProjectInput, readProject } from '../files/project.ts';
import { projectSentence } from '../files/projectMessages.ts';
import { remembered } from '../files/remembered.ts';
import { createTemplateReader } from '../files/templateReader.ts';
import type { LanguageService } from '../language/languageService.ts';
import { defaultSettings } from '../language/settings/settings.ts';
import type { ConfigOption } from './arguments.ts';

/** What holds for each document of a run. */
export interface Projects {
	/** Read once for each folder. */
	of(uri: string): Promise<Project>;
	/** Sentences about what cannot be used in the configurations and templates so far, each once. */
	notes(): readonly string[];
}

export interface ProjectsInput {
	readonly host: Host;
	readonly service: LanguageService;
	readonly config: ConfigOption;
	/** How to name a file in a sentence. */
	readonly display: (uri: string) => string;
}

/** With the configuration named, with none, or with the nearest. What cannot be read is added to `errors`. */
export function createProjects(input: ProjectsInput, errors: string[]): Projects {
	const { host, display } = input;
	const service = async () => input.service;
	const reading: ProjectInput = { host, service, reader: createTemplateReader(service), trusted: true };
	const configurationOf = configurations(input, errors);
	const byFolder = new Map<string, Promise<Project>>();
	const known: Project[] = [];
	const read = async (uri: string): Promise<Project> => {
		const project = await readProject(reading, await configurationOf(uri));
		known.push(project);
		return project;
	};
	return {
		of: (uri) => remembered(byFolder, uri.slice(0, uri.lastIndexOf('/')), () => read(uri)),
		notes: () =>
			allProblems(known).map(({ uri = '', message }) => `${display(uri)}: ${projectSentence(message)}.`),
	};
}

function configurations(
	{ host, config, display }: ProjectsInput,
	errors: string[],
): (uri: string) => Promise<Configuration> {
	if (config === 'nearest') return (uri) => findConfiguration(host, uri);
	if (config === 'none') return async () => none;
	const named = readNamed(host, config.file, errors, display);
	return () => named;
}

const none: Configuration = {
	settings: defaultSettings,
	root: '',
	folders: [],
	file: undefined,
	problems: [],
};

/** A file in a folder `.archdocs` holds for the folder around that, and its templates hold with it. */
async function readNamed(
	host: Host,
	file: string,
	errors: string[],
	display: (uri: string) => string,
): Promise<Configuration> {
	const content = await host.read(file);
	const folder = file.slice(0, file.lastIndexOf('/'));
	const root = folder.replace(/\/\.archdocs$/, '');
	const folders = root === folder ? [] : [root];
	if (content && 'text' in content)
		return { ...readConfiguration(file, content.text, defaultSettings), root, folders };
	errors.push(`Cannot read the configuration ${display(file)}.`);
	return { ...none, root, folders };
}

import { type Configuration, namedConfiguration, noConfiguration } from '../files/configuration.ts';
import type { Host } from '../files/host.ts';
import { createProjectReader, type Project } from '../files/project.ts';
import { projectSentence } from '../files/projectMessages.ts';
import { distinctProblems } from '../files/projectProblems.ts';
import { PromiseCache } from '../files/promiseCache.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { ConfigOption } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The projects of the documents of a run. */
export interface Projects {
	/** Returns the project of a document. Each folder is read once. */
	of(uri: string): Promise<Project>;
	/** Sentences about problems in the configurations and templates read so far, each once. */
	notes(): readonly string[];
}

/** What finding projects needs. */
export interface ProjectsInput {
	readonly host: Host;
	readonly service: LanguageService;
	readonly config: ConfigOption;
	readonly terminal: Pick<Terminal, 'toUri' | 'display'>;
}

/** @param errors gets a sentence if the named configuration file cannot be read */
export function createProjects(input: ProjectsInput, errors: string[]): Projects {
	const { host, service, terminal } = input;
	const readProject = createProjectReader({ host, service: async () => service, trusted: true });
	const configuration = configurationFor(input, errors);
	const byFolder = new PromiseCache<Project>();
	const known: Project[] = [];
	const read = async (uri: string): Promise<Project> => {
		const project = await readProject({ uri, configuration: await configuration });
		known.push(project);
		return project;
	};
	return {
		of: (uri) => byFolder.get(uri.slice(0, uri.lastIndexOf('/')), () => read(uri)),
		notes: () =>
			distinctProblems(known).map(
				({ uri = '', message }) => `${terminal.display(uri)}: ${projectSentence(message)}.`,
			),
	};
}

/** Returns the configuration for all documents, or undefined if each document has its nearest one. */
async function configurationFor(
	{ host, config, terminal }: ProjectsInput,
	errors: string[],
): Promise<Configuration | undefined> {
	if (config === 'nearest') return undefined;
	if (config === 'none') return noConfiguration;
	const uri = terminal.toUri(config.file);
	const content = await host.read(uri);
	const text = content && 'text' in content ? content.text : undefined;
	if (text === undefined) errors.push(`Cannot read the configuration ${terminal.display(uri)}.`);
	return namedConfiguration(uri, text);
}

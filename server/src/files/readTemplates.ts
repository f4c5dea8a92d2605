import { URI, Utils } from 'vscode-uri';
import type { Template } from '../language/template/template.ts';
import { type Configuration, relativePath } from './configuration.ts';
import type { Host } from './host.ts';
import type { SettingsProblem } from './parseSettings.ts';
import type { ProjectMessage } from './projectMessages.ts';
import { findTemplateFiles } from './templateFiles.ts';
import type { TemplateFile, TemplateReader } from './templateReader.ts';

/** How to read templates. */
export interface TemplateInput {
	readonly host: Host;
	readonly reader: TemplateReader;
	/** The user trusts what the configuration says: it may name files outside of its folder. */
	readonly trusted: boolean;
}

/** The templates that hold with a configuration. */
export interface ReadTemplates {
	/** Nearest first, one for each Type. */
	readonly templates: readonly Template[];
	/** The files they were read from, broken ones too. */
	readonly files: readonly string[];
	readonly broken: readonly BrokenTemplate[];
	/** What the configuration names, and there is no such file. */
	readonly missing: readonly SettingsProblem[];
}

export interface BrokenTemplate {
	readonly file: TemplateFile;
	readonly message: ProjectMessage;
}

export async function readTemplates(
	{ host, reader, trusted }: TemplateInput,
	configuration: Configuration,
): Promise<ReadTemplates> {
	const found = await findTemplateFiles(host, configuration, trusted);
	const levels = await Promise.all(
		found.levels.map((uris) => Promise.all(uris.map((uri) => reader.read(host, uri)))),
	);
	return {
		templates: firstOfEachType(levels.flat()),
		files: found.levels.flat(),
		broken: levels.flatMap((files) => [...brokenOfLevel(configuration.root, files)]),
		missing: found.problems,
	};
}

function firstOfEachType(files: readonly TemplateFile[]): readonly Template[] {
	const templates = new Map<string, Template>();
	for (const { template } of files) {
		const type = template?.type.toLowerCase() ?? '';
		if (template && !templates.has(type)) templates.set(type, template);
	}
	return [...templates.values()];
}

/** Files that are no template, and those that have the Type of one before them. */
function* brokenOfLevel(root: string, files: readonly TemplateFile[]): Generator<BrokenTemplate> {
	const byType = new Map<string, TemplateFile>();
	for (const file of files) {
		const { uri, template, problem } = file;
		if (problem) yield { file, message: problem };
		if (template === undefined) continue;
		const { type } = template;
		const first = byType.get(type.toLowerCase());
		if (first) yield { file, message: { id: 'same-type', type, other: nameOf(root, first.uri, uri) } };
		else byType.set(type.toLowerCase(), file);
	}
}

/** The file's name where the one that is told of it stands beside it, else its path. */
function nameOf(root: string, uri: string, beside: string): string {
	const folder = Utils.dirname(URI.parse(beside)).toString();
	return relativePath(folder, uri) ?? relativePath(root, uri) ?? Utils.basename(URI.parse(uri));
}

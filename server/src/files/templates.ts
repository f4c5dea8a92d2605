import { URI, Utils } from 'vscode-uri';
import type { LanguageService } from '../language/languageService.ts';
import type { Template } from '../language/template/template.ts';
import type { Configuration } from './configuration.ts';
import { relativePath } from './folders.ts';
import type { Host } from './host.ts';
import type { SettingsProblem } from './parseSettings.ts';
import type { ProjectMessage } from './projectMessages.ts';
import { findTemplateFiles } from './templateFiles.ts';

/** What the templates of a configuration are read with. */
export interface TemplateInput {
	readonly host: Host;
	readonly reader: TemplateReader;
	/** Whether the configuration can name files outside of its folder, because the user trusts it. */
	readonly trusted: boolean;
}

/** Reads one template file. */
export type TemplateReader = (uri: string) => Promise<TemplateFile>;

/** The templates of a configuration. */
export interface Templates {
	/** Nearest first, one for each Type. */
	readonly templates: readonly Template[];
	/** The URIs of the files they were read from, including broken ones. */
	readonly files: readonly string[];
	readonly broken: readonly BrokenTemplate[];
	/** Entries of the configuration that match no file. */
	readonly missing: readonly SettingsProblem[];
}

/** A file that is no template, or is one that no document can follow. */
export interface BrokenTemplate {
	readonly file: TemplateFile;
	readonly message: ProjectMessage;
}

/** A template file as it was last read. */
interface TemplateFile {
	readonly uri: string;
	/** The text; empty for a file that is not text. */
	readonly text: string;
	/** The template. While the file is broken, it is the last template that was not. */
	readonly template: Template | undefined;
	/** The reason why the file is no template. */
	readonly problem: ProjectMessage | undefined;
}

/** Finds and reads the templates of a configuration. */
export async function readTemplates(
	{ host, reader, trusted }: TemplateInput,
	configuration: Configuration,
): Promise<Templates> {
	const found = await findTemplateFiles(host, configuration, trusted);
	const levels = await Promise.all(found.levels.map((uris) => Promise.all(uris.map(reader))));
	return {
		templates: firstOfEachType(levels.flat()),
		files: found.levels.flat(),
		broken: levels.flatMap((files) => [...brokenOfLevel(configuration.root, files)]),
		missing: found.problems,
	};
}

/**
 * Creates a reader that remembers the last template of each file. For an unchanged text it returns the same object, so
 * that what is remembered by template stays valid.
 */
export function createTemplateReader(host: Host, service: () => Promise<LanguageService>): TemplateReader {
	const last = new Map<string, TemplateFile>();
	return async (uri) => {
		const content = await host.read(uri);
		const language = await service();
		const known = last.get(uri);
		const kept = { uri, text: '', template: known?.template };
		if (content === undefined) return { ...kept, problem: { id: 'unreadable' } };
		if ('problem' in content)
			return { ...kept, problem: { id: content.problem === 'binary' ? 'not-text' : 'too-large' } };
		if (known?.text === content.text) return known;
		const read = language.readTemplate(content.text, uri);
		const file: TemplateFile =
			typeof read === 'string'
				? { ...kept, text: content.text, problem: { id: read } }
				: { uri, text: content.text, template: read, problem: undefined };
		last.set(uri, file);
		return file;
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

/** The files of a level that are no templates, or have the Type of another file before them. */
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

/** What a message about `other` calls a file: its name if it is in the same folder, and otherwise its path. */
function nameOf(root: string, uri: string, other: string): string {
	const folder = Utils.dirname(URI.parse(other)).toString();
	return relativePath(folder, uri) ?? relativePath(root, uri) ?? Utils.basename(URI.parse(uri));
}

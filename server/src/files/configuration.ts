import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { inWords } from '../language/messages/sentences.ts';
import { defaultSettings, type Settings } from '../language/settings/settings.ts';
import type { Host } from './host.ts';
import { parseSettings, type SettingsProblem } from './parseSettings.ts';
import type { ProjectProblem } from './projectProblem.ts';
import { settingRange } from './settingRange.ts';
import { firstLine, textRange } from './textRange.ts';

/** The settings that hold for a document, and where they come from. */
export interface Configuration {
	readonly settings: Settings;
	/** Globs and paths in the settings are relative to this folder. */
	readonly root: string;
	/** The folders whose `.archdocs` holds, nearest first. */
	readonly folders: readonly string[];
	/** The configuration file; undefined when there is none. */
	readonly file: ConfigurationFile | undefined;
	/** What cannot be used in the file. */
	readonly problems: readonly ProjectProblem[];
}

export interface ConfigurationFile {
	readonly uri: string;
	readonly text: string;
}

export const configurationFolder = '.archdocs';
const configurationFile = 'config.json';

/**
 * The folders from a document upwards to the root of its repository, nearest first. Without a repository, to `top`,
 * or to the root of the file system.
 */
export async function foldersUpwards(
	host: Host,
	documentUri: string,
	top?: string,
): Promise<readonly string[]> {
	const folders: string[] = [];
	let folder = Utils.dirname(URI.parse(documentUri));
	for (;;) {
		folders.push(folder.toString());
		const parent = Utils.dirname(folder);
		if (folder.toString() === top || parent.path === folder.path) return folders;
		if (await isRepository(host, folder.toString())) return folders;
		folder = parent;
	}
}

/** The folders from a document upwards to the root of its repository, nearest first; undefined without a repository. */
export async function foldersOfRepository(
	host: Host,
	documentUri: string,
): Promise<readonly string[] | undefined> {
	const folders = await foldersUpwards(host, documentUri);
	const last = folders.at(-1);
	return last !== undefined && (await isRepository(host, last)) ? folders : undefined;
}

async function isRepository(host: Host, folder: string): Promise<boolean> {
	return (await host.stat(Utils.joinPath(URI.parse(folder), '.git').toString())) !== undefined;
}

/** Reads the nearest `.archdocs/config.json` upwards from a document; what it sets wins over `base`. */
export async function findConfiguration(
	host: Host,
	documentUri: string,
	base: Settings = defaultSettings,
	top?: string,
): Promise<Configuration> {
	const folders = await foldersUpwards(host, documentUri, top);
	for (const folder of folders) {
		const uri = Utils.joinPath(URI.parse(folder), configurationFolder, configurationFile).toString();
		const content = await host.read(uri);
		if (content && 'text' in content)
			return { ...readConfiguration(uri, content.text, base), root: folder, folders };
	}
	const root = top ?? folders.at(-1) ?? documentUri;
	return { settings: base, root, folders, file: undefined, problems: [] };
}

/** Parses the text of a configuration file: JSON with comments and trailing commas. */
export function readConfiguration(
	uri: string,
	content: string,
	base: Settings,
): Pick<Configuration, 'settings' | 'file' | 'problems'> {
	const text = content.replace(/^\uFEFF/, '');
	const file = { uri, text };
	const { value, error } = parsed(text);
	if (error) {
		const range = textRange(text, error.offset, error.offset + error.length);
		const message = { id: 'not-json', error: error.words, line: range.start.line + 1 } as const;
		return { settings: base, file, problems: [{ uri, code: 'configuration', range, message }] };
	}
	const { settings, problems } = parseSettings(value, base);
	return { settings, file, problems: problems.map((problem) => settingProblem(file, problem)) };
}

function parsed(text: string): {
	readonly value?: unknown;
	readonly error?: { readonly words: string; readonly offset: number; readonly length: number };
} {
	const errors: ParseError[] = [];
	try {
		const value: unknown = parse(text, errors, { allowTrailingComma: true });
		const [error] = errors;
		return error ? { error: { ...error, words: inWords(printParseErrorCode(error.error)) } } : { value };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { error: { words: 'nested too deeply', offset: 0, length: 1 } };
	}
}

/** A problem with a setting, at the place where the file has it; of the editor where it has not. */
export function settingProblem(
	file: ConfigurationFile | undefined,
	{ path, isKey, message }: SettingsProblem,
): ProjectProblem {
	const range = file && settingRange(file.text, path, isKey);
	return {
		uri: range && file.uri,
		code: 'configuration',
		range: range ?? firstLine(''),
		message,
	};
}

/** The path of a document relative to the folder its configuration stands in, with `/`; undefined outside of it. */
export function relativePath(root: string, uri: string): string | undefined {
	const from = URI.parse(root).path.replace(/\/$/, '');
	const to = URI.parse(uri).path;
	return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : undefined;
}

/** The first glob of `documents` that matches, with the Type it names. */
export function configuredTemplate(
	{ settings, root }: Configuration,
	uri: string,
): { readonly glob: string; readonly type: string } | undefined {
	const path = relativePath(root, uri);
	if (path === undefined) return undefined;
	for (const [glob, type] of Object.entries(settings.documents)) {
		if (picomatch.isMatch(path, glob, { dot: true })) return { glob, type };
	}
	return undefined;
}

import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { defaultSettings, parseSettings, type Settings } from '#common/settings.ts';
import type { Host } from './host.ts';

/** The settings that hold for a document, and where they come from. */
export interface Configuration {
	readonly settings: Settings;
	/** Globs of `documents` and `exclude` are relative to this folder. */
	readonly root: string;
	/** The configuration file; undefined when there is none. */
	readonly file: string | undefined;
	/** One sentence for each thing in it that could not be used. */
	readonly problems: readonly string[];
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
		if (await host.stat(Utils.joinPath(folder, '.git').toString())) return folders;
		folder = parent;
	}
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
		const file = Utils.joinPath(URI.parse(folder), configurationFolder, configurationFile).toString();
		const content = await host.read(file);
		if (content && 'text' in content) return { ...readConfiguration(content.text, base), root: folder, file };
	}
	return { settings: base, root: top ?? folders.at(-1) ?? documentUri, file: undefined, problems: [] };
}

/** Parses the text of a configuration file: JSON with comments and trailing commas. */
export function readConfiguration(
	text: string,
	base: Settings,
): Pick<Configuration, 'settings' | 'problems'> {
	const errors: ParseError[] = [];
	const value: unknown = parse(text, errors, { allowTrailingComma: true });
	const first = errors[0];
	if (first) {
		const line = text.slice(0, first.offset).split('\n').length;
		return {
			settings: base,
			problems: [`It is not valid JSON: ${printParseErrorCode(first.error)} in line ${line}.`],
		};
	}
	return parseSettings(value, base);
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

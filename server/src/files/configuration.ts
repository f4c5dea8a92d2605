import {
	findNodeAtLocation,
	type Node,
	type ParseError,
	parse,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { inWords } from '../language/messages/sentences.ts';
import { defaultSettings, type Settings } from '../language/settings/settings.ts';
import type { FileRange } from '../language/workspace/fileIndexEntry.ts';
import { configurationFolder, type FolderChain, relativePath } from './folders.ts';
import type { Host } from './host.ts';
import { parseSettings, type SettingsProblem } from './parseSettings.ts';
import type { ProjectProblem } from './projectProblems.ts';
import { firstLine, textRange } from './textRange.ts';

/** The settings that apply to a document, and where they come from. */
export interface Configuration {
	readonly settings: Settings;
	/** The folder that globs and paths in the settings are relative to. */
	readonly root: string;
	/** The folders whose `.archdocs/templates` apply, nearest first. */
	readonly templateFolders: readonly string[];
	/** The configuration file; undefined if there is none. */
	readonly file: ConfigurationFile | undefined;
	/** What cannot be used in the file. */
	readonly problems: readonly ProjectProblem[];
}

export interface ConfigurationFile {
	readonly uri: string;
	readonly text: string;
}

/** The default settings, with neither a file nor templates. */
export const noConfiguration: Configuration = {
	settings: defaultSettings,
	root: '',
	templateFolders: [],
	file: undefined,
	problems: [],
};

/** What applies where no configuration file says otherwise. */
export interface ConfigurationDefaults {
	readonly settings: Settings;
	/** The root of a document without a configuration file. */
	readonly root: string;
}

/** Reads the nearest `.archdocs/config.json` of the folders around a document. */
export async function readConfiguration(
	host: Host,
	{ upwards }: FolderChain,
	{ settings, root }: ConfigurationDefaults,
): Promise<Configuration> {
	for (const folder of upwards) {
		const uri = configurationUri(folder);
		const content = await host.read(uri);
		if (content && 'text' in content)
			return { ...parseConfiguration(uri, content.text, settings), root: folder, templateFolders: upwards };
	}
	return { settings, root, templateFolders: upwards, file: undefined, problems: [] };
}

/**
 * The configuration in a file that the user names. A file in a folder `.archdocs` applies to the folder around that, and
 * so do the templates beside it.
 *
 * @param text the text of the file; undefined if it cannot be read
 */
export function namedConfiguration(uri: string, text: string | undefined): Configuration {
	const folder = Utils.dirname(URI.parse(uri)).toString();
	const isInside = folder.endsWith(`/${configurationFolder}`);
	const root = isInside ? folder.slice(0, -configurationFolder.length - 1) : folder;
	const parsed = text === undefined ? noConfiguration : parseConfiguration(uri, text, defaultSettings);
	return { ...noConfiguration, ...parsed, root, templateFolders: isInside ? [root] : [] };
}

/** The URI of a folder's configuration file, whether it exists or not. */
export function configurationUri(folder: string): string {
	return Utils.joinPath(URI.parse(folder), configurationFolder, 'config.json').toString();
}

/** The first glob of `documents` that a file matches, and the Type that it gives. */
export function configuredType(
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

/** A problem with a setting: in the file if that has the setting, and otherwise in the settings of the editor. */
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

/** Reads JSON with comments and trailing commas. */
function parseConfiguration(
	uri: string,
	content: string,
	base: Settings,
): Pick<Configuration, 'settings' | 'file' | 'problems'> {
	const text = content.replace(/^\uFEFF/, '');
	const file = { uri, text };
	const { value, error } = parseJson(text);
	if (error) {
		const range = textRange(text, error.offset, error.offset + error.length);
		const message = { id: 'not-json', error: error.words, line: range.start.line + 1 } as const;
		return { settings: base, file, problems: [{ uri, code: 'configuration', range, message }] };
	}
	const { settings, problems } = parseSettings(value, base);
	return { settings, file, problems: problems.map((problem) => settingProblem(file, problem)) };
}

interface JsonError {
	/** A clause: "comma expected". */
	readonly words: string;
	readonly offset: number;
	readonly length: number;
}

function parseJson(text: string): { readonly value?: unknown; readonly error?: JsonError } {
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

/** The range of a setting in the file, either its key or its value; undefined if the file does not have it. */
function settingRange(text: string, path: SettingsProblem['path'], isKey: boolean): FileRange | undefined {
	const root = parseTree(text, [], { allowTrailingComma: true });
	const value = root && findNodeAtLocation(root, [...path]);
	const node = isKey ? keyOf(value) : value;
	return node && textRange(text, node.offset, node.offset + node.length);
}

function keyOf(value: Node | undefined): Node | undefined {
	const property = value?.parent;
	return property?.type === 'property' ? property.children?.[0] : value;
}

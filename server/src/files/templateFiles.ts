import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { HostEntry } from '#common/protocol/host.ts';
import type { Configuration } from './configuration.ts';
import { configurationFolder, relativePath } from './folders.ts';
import type { Host } from './host.ts';
import type { SettingsProblem } from './parseSettings.ts';
import type { ProjectMessage } from './projectMessages.ts';

const templatesFolder = 'templates';

/** The files that are the templates of a document. */
export interface TemplateFiles {
	/**
	 * The URIs of the files in levels, the nearest level first. The files of one folder form a level, and so do the files
	 * that the configuration names.
	 */
	readonly levels: readonly (readonly string[])[];
	/** Entries of `templates` in the configuration that match no file. */
	readonly problems: readonly SettingsProblem[];
}

/**
 * Finds the templates of a configuration: `.archdocs/templates/*.md` of each of its folders, then the files that
 * `templates` names. A file in a folder replaces files with the same name farther away.
 *
 * @param trusted false leaves out entries of `templates` that lead out of the folder of the configuration
 */
export async function findTemplateFiles(
	host: Host,
	configuration: Configuration,
	trusted: boolean,
): Promise<TemplateFiles> {
	const names = new Set<string>();
	const folders = configuration.templateFolders.map((folder) =>
		Utils.joinPath(URI.parse(folder), configurationFolder, templatesFolder),
	);
	const inFolders = await Promise.all(folders.map((folder) => markdownIn(host, folder)));
	const levels = inFolders.map((files) => files.filter((uri) => isNew(names, nameOf(uri))));
	const files = new Set(levels.flat());
	const patterns = templatePatterns(configuration, trusted);
	const named = await Promise.all(
		patterns.map(async (pattern) => ({ pattern, files: await filesOf(host, pattern) })),
	);
	levels.push(named.flatMap((it) => it.files).filter((uri) => isNew(files, uri)));
	const problems = await Promise.all(
		named
			.filter((it) => it.files.length === 0)
			.map(async ({ pattern }) => ({
				path: ['templates', pattern.index],
				isKey: false,
				message: await emptyMessage(host, pattern),
			})),
	);
	return { levels, problems };
}

/** Whether a file is in a folder for templates, whether it is a template or not. */
export function isInTemplatesFolder(uri: string): boolean {
	return uri.includes(`/${configurationFolder}/${templatesFolder}/`);
}

/** An entry of `templates` in the configuration, with the folder that it leads to. */
export interface TemplatePattern {
	/** As the configuration writes it. */
	readonly entry: string;
	/** The index of the entry in the list. */
	readonly index: number;
	/** The folder that is searched. */
	readonly base: string;
	/** A glob for paths below that folder, or the name of one file in it. */
	readonly glob: string;
	readonly isGlob: boolean;
}

/** @param trusted false leaves out entries that lead out of the folder of the configuration */
export function templatePatterns(
	{ root, settings }: Configuration,
	trusted: boolean,
): readonly TemplatePattern[] {
	const patterns = settings.templates.map((entry, index) => readPattern(root, entry, index));
	const isInside = ({ base }: TemplatePattern) => base === root || relativePath(root, base) !== undefined;
	return trusted ? patterns : patterns.filter(isInside);
}

/** Whether an entry matches the URI of a file. */
export function matchesPattern({ base, glob, isGlob }: TemplatePattern, uri: string): boolean {
	const path = relativePath(base, uri);
	if (path === undefined) return false;
	return isGlob ? picomatch.isMatch(path, glob, { dot: true, nonegate: true }) : path === glob;
}

function isNew(seen: Set<string>, key: string): boolean {
	const before = seen.size;
	return seen.add(key).size > before;
}

async function markdownIn(host: Host, folder: URI): Promise<readonly string[]> {
	const entries = ((await host.list(folder.toString())) ?? [])
		.filter(({ name }) => name.toLowerCase().endsWith('.md'))
		.map(({ name, kind }) => ({ kind, uri: Utils.joinPath(folder, name).toString() }));
	const kinds = await Promise.all(entries.map(({ uri, kind }) => kindBehind(host, uri, kind)));
	return entries
		.filter((_, index) => kinds[index] === 'file')
		.map(({ uri }) => uri)
		.sort();
}

/** The kind of an entry, or of what it leads to if it is a link. */
async function kindBehind(
	host: Host,
	uri: string,
	kind: HostEntry['kind'],
): Promise<HostEntry['kind'] | undefined> {
	return kind === 'other' ? (await host.stat(uri))?.kind : kind;
}

function nameOf(uri: string): string {
	return Utils.basename(URI.parse(uri));
}

/** The files of an entry. A path that exists is no glob, whatever characters it has. */
async function filesOf(host: Host, pattern: TemplatePattern): Promise<readonly string[]> {
	const { base, glob, isGlob } = pattern;
	const path = Utils.joinPath(URI.parse(base), glob).toString();
	if ((await host.stat(path))?.kind === 'file') return [path];
	if (!isGlob) return [];
	const files: string[] = [];
	await addMatches(
		host,
		base,
		pattern,
		glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length,
		files,
	);
	return files.sort();
}

/** Searches as deep as the glob can reach. It enters `.git` and `node_modules` only if the glob names them. */
async function addMatches(
	host: Host,
	folder: string,
	pattern: TemplatePattern,
	depth: number,
	found: string[],
): Promise<void> {
	const entries = (await host.list(folder)) ?? [];
	for (const { name, kind } of entries) {
		const uri = Utils.joinPath(URI.parse(folder), name).toString();
		// Links are followed where they cannot lead in circles.
		const actual = depth === Number.POSITIVE_INFINITY ? kind : await kindBehind(host, uri, kind);
		if (actual === 'file' && matchesPattern(pattern, uri)) found.push(uri);
		const isForeign = (name === '.git' || name === 'node_modules') && !pattern.glob.includes(name);
		if (actual === 'folder' && depth > 1 && !isForeign)
			await addMatches(host, uri, pattern, depth - 1, found);
	}
}

/** Why an entry matches no file. */
async function emptyMessage(
	host: Host,
	{ entry, base, glob, isGlob }: TemplatePattern,
): Promise<ProjectMessage> {
	if (isGlob) return { id: 'no-template-match', glob: entry };
	const stat = await host.stat(Utils.joinPath(URI.parse(base), glob).toString());
	return { id: stat?.kind === 'folder' ? 'template-folder' : 'no-template-file', path: entry };
}

function readPattern(root: string, entry: string, index: number): TemplatePattern {
	const path = entry.replaceAll('\\', '/');
	const resolve = (to: string) => Utils.resolvePath(URI.parse(root), to).toString();
	const { base, glob, isGlob } = picomatch.scan(path, { nonegate: true });
	if (isGlob) return { entry, index, base: resolve(base), glob, isGlob };
	const file = Utils.resolvePath(URI.parse(root), path);
	const name = Utils.basename(file);
	return { entry, index, base: Utils.dirname(file).toString(), glob: name, isGlob };
}

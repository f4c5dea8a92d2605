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
	 * The nearest first. The files of one folder form a level, and so do the files that the configuration names: none of
	 * them is nearer than another.
	 */
	readonly levels: readonly (readonly string[])[];
	/** Entries of `templates` in the configuration that name nothing. */
	readonly problems: readonly SettingsProblem[];
}

/**
 * Finds the templates that hold with a configuration: `.archdocs/templates/*.md` of each of its folders, then the files
 * that `templates` names. A file in a folder replaces files of the same name farther away.
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
				message: await emptiness(host, pattern),
			})),
	);
	return { levels, problems };
}

/** True for a file in a templates folder, whether any document can follow it or not. */
export function isInTemplatesFolder(uri: string): boolean {
	return uri.includes(`/${configurationFolder}/${templatesFolder}/`);
}

/** An entry of `templates` in the configuration, resolved. */
export interface TemplatePattern {
	/** As the configuration writes it, and its index in the list. */
	readonly entry: string;
	readonly index: number;
	/** The folder that is searched. */
	readonly base: string;
	/** A glob for paths below it, or the name of one file. */
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

/** The kind of a file or folder, or of what a link leads to. */
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

/** A path that exists is not a glob, whatever characters it has. */
async function filesOf(host: Host, pattern: TemplatePattern): Promise<readonly string[]> {
	const { base, glob, isGlob } = pattern;
	const path = Utils.joinPath(URI.parse(base), glob).toString();
	if ((await host.stat(path))?.kind === 'file') return [path];
	if (!isGlob) return [];
	const files: string[] = [];
	await walk(
		host,
		base,
		pattern,
		glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length,
		files,
	);
	return files.sort();
}

/** Searches as deep as the glob can reach. `.git` and `node_modules` are searched only when the glob names them. */
async function walk(
	host: Host,
	folder: string,
	pattern: TemplatePattern,
	depth: number,
	found: string[],
): Promise<void> {
	const entries = (await host.list(folder)) ?? [];
	for (const { name, kind } of entries) {
		const uri = Utils.joinPath(URI.parse(folder), name).toString();
		// A link is followed where it cannot lead in a circle.
		const actual = depth === Number.POSITIVE_INFINITY ? kind : await kindBehind(host, uri, kind);
		if (actual === 'file' && matchesPattern(pattern, uri)) found.push(uri);
		const isForeign = (name === '.git' || name === 'node_modules') && !pattern.glob.includes(name);
		if (actual === 'folder' && depth > 1 && !isForeign) await walk(host, uri, pattern, depth - 1, found);
	}
}

async function emptiness(
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

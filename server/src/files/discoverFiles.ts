import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { HostEntry } from '#common/protocol/host.ts';
import type { Configuration } from './configuration.ts';
import { configurationFolder, relativePath } from './folders.ts';
import type { Host } from './host.ts';
import type { Project } from './project.ts';

/** Folders that no search enters. */
const neverSearched: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The rules of one `.gitignore`, and the folder that they are relative to. */
interface IgnoreRules {
	readonly folder: string;
	readonly rules: Ignore;
}

/** How a folder is searched. */
export interface Search {
	/** The project of the folder that is searched. */
	readonly project: Pick<Project, 'folders' | 'configuration'>;
	/** Gets the URI of each folder that cannot be read. */
	readonly onUnreadable?: (folder: string) => void;
}

/** A file or a folder that the search has found. */
interface Found {
	readonly uri: string;
	/** The rules of the folders above. */
	readonly ignores: readonly IgnoreRules[];
	readonly kind: HostEntry['kind'];
}

/**
 * Yields the URI of every file below a folder in alphabetical order. It leaves out `.git`, `node_modules`, and what
 * `.gitignore` files or the configuration exclude. It follows no links, so that no search goes in circles.
 */
export async function* filesBelow(
	host: Host,
	folder: string,
	{ project, onUnreadable }: Search,
): AsyncGenerator<string> {
	const isExcluded = createExclusionTest(project.configuration);
	const waiting: Found[] = [{ uri: folder, ignores: await inheritedRules(host, project), kind: 'folder' }];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (next.kind === 'file') {
			yield next.uri;
			continue;
		}
		const entries = await host.list(next.uri);
		if (entries === undefined) onUnreadable?.(next.uri);
		else waiting.push(...(await entriesToSearch(host, next, entries, isExcluded)).reverse());
	}
}

/** The entries of a folder that the search does not leave out. */
async function entriesToSearch(
	host: Host,
	{ uri: folder, ignores: inherited }: Found,
	entries: readonly HostEntry[],
	isExcluded: (uri: string) => boolean,
): Promise<Found[]> {
	const ignores = entries.some(({ name }) => name === '.gitignore')
		? [...inherited, ...(await rulesOf(host, folder))]
		: inherited;
	return [...entries]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.filter(({ name, kind }) => kind !== 'other' && !neverSearched.has(name))
		.map(({ name, kind }) => ({ uri: childOf(folder, name), ignores, kind }))
		.filter(({ uri, kind }) => !isIgnored(ignores, uri, kind === 'folder') && !isExcluded(uri));
}

/** Whether a search below `folder` would find a file or a folder. */
export async function isSearched(
	host: Host,
	folder: string,
	uri: string,
	isFolder: boolean,
	{ project }: Search,
): Promise<boolean> {
	const isExcluded = createExclusionTest(project.configuration);
	let ignores = await inheritedRules(host, project);
	let current = folder;
	const names = uri.slice(folder.length + 1).split('/');
	for (const [depth, name] of names.entries()) {
		ignores = [...ignores, ...(await rulesOf(host, current))];
		current = `${current}/${name}`;
		const isLast = depth === names.length - 1;
		if (neverSearched.has(name) || isIgnored(ignores, current, !isLast || isFolder) || isExcluded(current))
			return false;
	}
	return true;
}

/** The test for what the configuration excludes. */
function createExclusionTest({ root, settings }: Configuration): (uri: string) => boolean {
	if (settings.exclude.length === 0) return () => false;
	const isExcluded = picomatch([...settings.exclude], { dot: true });
	return (uri) => {
		const path = relativePath(root, uri);
		return path !== undefined && (isExcluded(path) || isExcluded(`${path}/`));
	};
}

/** Yields the URI of every Markdown file below a folder, except in `.archdocs`, which has no documents. */
export async function* markdownFiles(
	host: Host,
	folder: string,
	project: Search['project'],
): AsyncGenerator<string> {
	for await (const uri of filesBelow(host, folder, { project })) {
		if (isMarkdownFile(uri) && !isInConfigurationFolder(uri)) yield uri;
	}
}

export function isMarkdownFile(uri: string): boolean {
	return /\.(?:md|markdown|mdown|mkd)$/i.test(uri);
}

export function isInConfigurationFolder(uri: string): boolean {
	return uri.includes(`/${configurationFolder}/`);
}

/** Most names need no encoding. Parsing a URI for each file would take longer than reading some of them. */
function childOf(folder: string, name: string): string {
	return /^[\w.-]+$/.test(name)
		? `${folder.replace(/\/$/, '')}/${name}`
		: Utils.joinPath(URI.parse(folder), name).toString();
}

/** The rules of the folders above, from the root of the repository downwards. Outside of a repository there are none. */
async function inheritedRules(
	host: Host,
	{ folders: { upwards, repository } }: Search['project'],
): Promise<readonly IgnoreRules[]> {
	if (repository === undefined) return [];
	const found = await Promise.all(
		upwards
			.slice(1)
			.reverse()
			.map((it) => rulesOf(host, it)),
	);
	return found.flat();
}

async function rulesOf(host: Host, folder: string): Promise<readonly IgnoreRules[]> {
	const content = await host.read(childOf(folder, '.gitignore'));
	return content && 'text' in content ? [{ folder, rules: ignore().add(content.text) }] : [];
}

function isIgnored(ignores: readonly IgnoreRules[], uri: string, isFolder: boolean): boolean {
	let ignored = false;
	for (const { folder, rules } of ignores) {
		const path = relativePath(folder, uri);
		if (path === undefined) continue;
		const result = rules.test(isFolder ? `${path}/` : path);
		if (result.ignored) ignored = true;
		else if (result.unignored) ignored = false;
	}
	return ignored;
}

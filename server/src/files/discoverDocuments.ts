import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { type Configuration, foldersUpwards, relativePath } from './configuration.ts';
import type { Host } from './host.ts';

/** Folders that never hold documents of their own. */
const neverSearched: ReadonlySet<string> = new Set(['.git', 'node_modules', '.archdocs']);

/** Rules of one `.gitignore`, and the folder they are relative to. */
interface IgnoreRules {
	readonly folder: string;
	readonly rules: Ignore;
}

/**
 * Every Markdown file below a folder, in alphabetical order, without what `.gitignore` files name, `.git`,
 * `node_modules`, and what the configuration excludes.
 */
export async function* markdownFiles(
	host: Host,
	folder: string,
	configuration: Configuration,
): AsyncGenerator<string> {
	const isExcluded = picomatch([...configuration.settings.exclude], { dot: true });
	const excluded = (uri: string) => {
		const path = relativePath(configuration.root, uri);
		return path !== undefined && (isExcluded(path) || isExcluded(`${path}/`));
	};
	yield* walk(host, folder, await inheritedRules(host, folder), excluded);
}

async function* walk(
	host: Host,
	folder: string,
	inherited: readonly IgnoreRules[],
	excluded: (uri: string) => boolean,
): AsyncGenerator<string> {
	const entries = await host.list(folder);
	if (entries === undefined) return;
	const ignores = entries.some(({ name }) => name === '.gitignore')
		? [...inherited, ...(await rulesOf(host, folder))]
		: inherited;
	for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const uri = Utils.joinPath(URI.parse(folder), name).toString();
		if (kind === 'folder') {
			if (neverSearched.has(name) || isIgnored(ignores, uri, true) || excluded(uri)) continue;
			yield* walk(host, uri, ignores, excluded);
		} else if (kind === 'file' && isMarkdown(name) && !isIgnored(ignores, uri, false) && !excluded(uri)) {
			yield uri;
		}
	}
}

function isMarkdown(name: string): boolean {
	return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

/** The `.gitignore` files of the folders above, down from the root of the repository. */
async function inheritedRules(host: Host, folder: string): Promise<readonly IgnoreRules[]> {
	const [, ...above] = await foldersUpwards(host, `${folder}/_`);
	const found = await Promise.all(above.reverse().map((it) => rulesOf(host, it)));
	return found.flat();
}

async function rulesOf(host: Host, folder: string): Promise<readonly IgnoreRules[]> {
	const content = await host.read(Utils.joinPath(URI.parse(folder), '.gitignore').toString());
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

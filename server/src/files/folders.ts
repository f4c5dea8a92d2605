import { URI, Utils } from 'vscode-uri';
import type { Host } from './host.ts';

/** The name of the folder in which a team keeps its configuration, templates and lists of secrets. */
export const configurationFolder = '.archdocs';

/** The folders around a document. */
export interface FolderChain {
	/** From the document's folder up to the root of its repository, or else of the file system. */
	readonly upwards: readonly string[];
	/** The root of the repository; undefined outside of one. */
	readonly repository: string | undefined;
}

/** Finds the folders from a document up to the root of its repository. */
export async function findFolders(host: Host, documentUri: string): Promise<FolderChain> {
	const upwards: string[] = [];
	for (let folder = Utils.dirname(URI.parse(documentUri)); ; folder = Utils.dirname(folder)) {
		const uri = folder.toString();
		upwards.push(uri);
		if (await isRepository(host, folder)) return { upwards, repository: uri };
		if (Utils.dirname(folder).path === folder.path) return { upwards, repository: undefined };
	}
}

async function isRepository(host: Host, folder: URI): Promise<boolean> {
	return (await host.stat(Utils.joinPath(folder, '.git').toString())) !== undefined;
}

/** The path of a file below a folder, with `/`; undefined for a file elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
	const from = URI.parse(folder).path.replace(/\/$/, '');
	const to = URI.parse(uri).path;
	return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : undefined;
}

/** Whether a file is in a folder by its URI. It follows no links, and a path with `..` is in no folder. */
export function isInFolder(uri: string, folder: string): boolean {
	const file = URI.parse(uri);
	const around = URI.parse(folder);
	if (file.scheme !== around.scheme || file.authority !== around.authority) return false;
	return !file.path.split('/').includes('..') && relativePath(folder, uri) !== undefined;
}

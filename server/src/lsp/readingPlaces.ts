import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { configurationFolder } from '../files/folders.ts';
import type { ProjectStore } from './projectStore.ts';
import type { ReadingPlaces } from './workspaceNames.ts';

/**
 * What of a workspace is searched for names: its folders, and the folder of a configuration above one. Of a folder that is
 * not on a disk only `.archdocs`, and what the configuration names as documents: each look at a file goes to a service.
 *
 * @param folders of the workspace
 */
export async function readingPlaces(
	folders: readonly string[],
	projects: ProjectStore,
	trusted: boolean,
): Promise<ReadingPlaces> {
	const found = new Set<string>();
	let partial = false;
	for (const folder of folders.map((it) => URI.parse(it).toString().replace(/\/$/, ''))) {
		const { configuration } = await projects.of(`${folder}/_`);
		if (URI.parse(folder).scheme !== 'file') {
			partial = true;
			for (const place of namedPlaces(configuration.root, Object.keys(configuration.settings.documents)))
				found.add(place);
		} else
			found.add(
				trusted && configuration.file && isAbove(configuration.root, folder) ? configuration.root : folder,
			);
	}
	const all = [...found];
	return { folders: all.filter((folder) => !all.some((other) => isAbove(other, folder))), partial };
}

function isAbove(folder: string, other: string): boolean {
	return other.startsWith(`${folder}/`);
}

/** The folders that globs start in, and that of the configuration. */
function namedPlaces(root: string, globs: readonly string[]): readonly string[] {
	const resolve = (path: string) => Utils.resolvePath(URI.parse(root), path).toString();
	return [resolve(configurationFolder), ...globs.map((glob) => resolve(picomatch.scan(glob).base || '.'))];
}

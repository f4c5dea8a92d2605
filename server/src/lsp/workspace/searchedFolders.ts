import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { configurationFolder } from '../../files/folders.ts';
import type { ProjectStore } from '../projectStore.ts';
import { folderUri } from '../uris.ts';

/** The folders that the server searches for files with names. */
export interface SearchedFolders {
	readonly folders: readonly string[];
	/** Whether the workspace has files outside of these folders. If so, no name is reported as undefined. */
	readonly partial: boolean;
}

/**
 * The workspace folders, or the folder of a configuration above one. A workspace folder that is not on a disk is searched only
 * in `.archdocs` and in the folders that the configuration names for documents, because each file costs a request to a
 * service.
 *
 * @param folders the workspace folders
 */
export async function searchedFolders(
	folders: readonly string[],
	projects: ProjectStore,
	trusted: boolean,
): Promise<SearchedFolders> {
	const found = new Set<string>();
	let partial = false;
	for (const folder of folders.map(folderUri)) {
		const { configuration } = await projects.of(`${folder}/_`);
		if (URI.parse(folder).scheme !== 'file') {
			partial = true;
			for (const named of namedFolders(configuration.root, Object.keys(configuration.settings.documents)))
				found.add(named);
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

/** The folder `.archdocs`, and the folders in which globs start. */
function namedFolders(root: string, globs: readonly string[]): readonly string[] {
	const resolve = (path: string) => Utils.resolvePath(URI.parse(root), path).toString();
	return [resolve(configurationFolder), ...globs.map((glob) => resolve(picomatch.scan(glob).base || '.'))];
}

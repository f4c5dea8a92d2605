import type { Uri } from 'vscode';

/** The name of a file, without its folders. */
export function nameOf({ path }: Pick<Uri, 'path'>): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

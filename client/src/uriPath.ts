/** The parts of a URI that say where something is. VS Code's `Uri` has them. */
export interface UriLocation {
	readonly scheme: string;
	readonly authority: string;
	/** Decoded, with `/` between the segments and a leading `/`. */
	readonly path: string;
}

/** The names on a path, from its root. Empty segments are dropped. */
export function segmentsOf(path: string): readonly string[] {
	return path.split('/').filter((segment) => segment !== '');
}

/** Whether a path is `folder` or lies in it. Both are given as segments. */
export function isWithin(path: readonly string[], folder: readonly string[]): boolean {
	return folder.length <= path.length && folder.every((segment, index) => segment === path[index]);
}

/** The name of a file without its folders. */
export function fileNameOf({ path }: Pick<UriLocation, 'path'>): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

import { URI } from 'vscode-uri';

/** By their names alone: a path that has `..` in it is in no folder, and where links lead is not seen. */
export function isInFolder(uri: string, folder: string): boolean {
	const file = URI.parse(uri);
	const around = URI.parse(folder);
	if (file.scheme !== around.scheme || file.authority !== around.authority) return false;
	const path = file.path.split('/');
	return !path.includes('..') && file.path.startsWith(`${around.path.replace(/\/$/, '')}/`);
}

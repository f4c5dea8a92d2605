import { URI } from 'vscode-uri';

/** The spelling of a URI that the server compares and uses as a key; clients spell one URI in several ways. */
export function normalizedUri(uri: string): string {
	return URI.parse(uri).toString();
}

/** The normalized URI of a folder, without a slash at its end. */
export function folderUri(uri: string): string {
	return normalizedUri(uri).replace(/\/$/, '');
}

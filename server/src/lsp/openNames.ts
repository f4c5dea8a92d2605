import type { Event } from 'vscode-languageserver';
import type { FileNames } from '../language/workspace/fileNames.ts';
import type { NamedFile } from '../language/workspace/namedFile.ts';

/** The names of what is open in the editor. URIs are normalized. */
export interface OpenNames {
	has(uri: string): boolean;
	uris(): Iterable<string>;
	/** As of the last analysis; undefined for what has none. */
	namesOf(uri: string): FileNames | undefined;
	/** As the text is now. */
	placesOf(uri: string): Promise<NamedFile | undefined>;
	/** {@link namesOf} answers something else. */
	readonly onDidChange: Event<string>;
	readonly onDidClose: Event<string>;
}

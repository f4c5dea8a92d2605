import type { Host } from '../files/host.ts';

/** What the command line needs from its process. */
export interface Terminal {
	readonly host: Host;
	readonly version: string;
	/** Whether standard output is a terminal that shows colours. */
	readonly colours: boolean;
	/** Converts a path as the user wrote it, relative to the working directory, to a URI. */
	toUri(path: string): string;
	/** Converts a URI to a path relative to the working directory, with `/`. */
	display(uri: string): string;
	/**
	 * Replaces the text of a file, completely or not at all.
	 *
	 * @param before the expected text; a file with another text is left alone
	 * @returns why the file was not written, as a clause; undefined if it was written
	 */
	replace(uri: string, before: string, after: string): Promise<string | undefined>;
	/**
	 * Creates or replaces a file, completely or not at all.
	 *
	 * @returns why the file was not written, as a clause; undefined if it was written
	 */
	write(uri: string, text: string): Promise<string | undefined>;
	/** Whether two URIs name the same file, directly or through links. */
	isSameFile(uri: string, other: string): Promise<boolean>;
	/** Writes to standard output. */
	print(text: string): unknown;
	/** Writes to standard error. */
	printError(text: string): unknown;
}

/** 0: no findings. 1: findings. 2: wrong usage or an unreadable path. */
export type ExitStatus = 0 | 1 | 2;

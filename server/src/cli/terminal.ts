import type { Host } from '../files/host.ts';

/** What the command line needs of the process it runs in. */
export interface Terminal {
	readonly host: Host;
	readonly version: string;
	/** Standard output is a terminal that shows colours. */
	readonly colours: boolean;
	/** A URI for a path as the user wrote it, relative to the working directory. */
	toUri(path: string): string;
	/** The other way: relative to the working directory, with `/`. */
	display(uri: string): string;
	/**
	 * Gives a file another text, whole or not at all.
	 *
	 * @param before what the file is known to hold
	 * @returns why the file is not written, as a clause; undefined when it is
	 */
	replace(uri: string, before: string, after: string): Promise<string | undefined>;
	/**
	 * Gives a file a text, be there one or not, whole or not at all.
	 *
	 * @returns why the file is not written, as a clause; undefined when it is
	 */
	write(uri: string, text: string): Promise<string | undefined>;
	/** Both name one file, be it through links. */
	isSameFile(uri: string, other: string): Promise<boolean>;
	/** To standard output. */
	print(text: string): unknown;
	/** To standard error. */
	printError(text: string): unknown;
}

/** 0 clean, 1 findings, 2 wrong usage or something unreadable. */
export type ExitStatus = 0 | 1 | 2;

import { largestFile, megabytes } from '#common/fileSize.ts';
import type { HostEntry, HostStat } from '#common/protocol/host.ts';

/**
 * The server's only access to files, which URIs name. A host reads what it can reach itself, and asks the client for the
 * rest.
 */
export interface Host {
	/**
	 * Returns undefined if the file does not exist or cannot be read.
	 *
	 * @param head how many bytes from the start are enough; a host may return more
	 */
	read(uri: string, head?: number): Promise<FileContent | undefined>;
	/** The entries of a folder; undefined if it does not exist or cannot be read. */
	list(uri: string): Promise<readonly HostEntry[] | undefined>;
	/** What is at a URI; undefined if there is nothing. */
	stat(uri: string): Promise<HostStat | undefined>;
	/** The bytes of a file, such as an image; undefined if it does not exist or cannot be read. */
	bytes(uri: string, limits: BytesLimits): Promise<BytesContent | undefined>;
}

/** Which files a host returns as bytes. */
export interface BytesLimits {
	/** The folders that the file must be in. Neither `..` nor a link leads out of them, if the host knows about links. */
	readonly within: readonly string[];
	/** The largest size, in bytes. */
	readonly most: number;
}

export type BytesContent = { readonly bytes: Uint8Array } | { readonly problem: 'outside' | 'too-large' };

export type FileContent = TextContent | UnreadFile;

/** A file that exists and is not read. */
export interface UnreadFile {
	readonly problem: 'binary' | 'too-large';
}

export interface TextContent {
	readonly text: string;
	/** False if the text is known to be the whole file. */
	readonly isPart?: boolean;
}

/** The reason why a file is not read, as a clause: "it is larger than 20 MB". */
export function unreadReason({ problem }: UnreadFile): string {
	return problem === 'binary' ? 'it is not UTF-8 text' : `it is larger than ${megabytes(largestFile)}`;
}

/** Whether bytes are not UTF-8 text. Binary files and UTF-16 contain zeros. */
export function isBinary(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 8_000).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe);
}

import { largestFile, megabytes } from '#common/fileSize.ts';
import type { HostEntry, HostStat } from '#common/protocol/host.ts';

/**
 * The server's only access to files, which are named by URI. A host reads what it can reach itself, and asks the client
 * for the rest.
 */
export interface Host {
	/**
	 * Returns undefined when there is no such file, or it cannot be read.
	 *
	 * @param head as many bytes from the start are enough; a host may give more
	 */
	read(uri: string, head?: number): Promise<FileContent | undefined>;
	/** The entries of a folder; undefined when there is none, or it cannot be read. */
	list(uri: string): Promise<readonly HostEntry[] | undefined>;
	stat(uri: string): Promise<HostStat | undefined>;
	/** The bytes of a file, such as an image; undefined when there is no such file, or it cannot be read. */
	bytes(uri: string, limits: BytesLimits): Promise<BytesContent | undefined>;
}

/** Which files a host gives as bytes. */
export interface BytesLimits {
	/** Only files in these folders. Neither `..` nor a link leads out of them, as far as the host knows about links. */
	readonly within: readonly string[];
	/** The largest size, in bytes. */
	readonly most: number;
}

export type BytesContent = { readonly bytes: Uint8Array } | { readonly problem: 'outside' | 'too-large' };

export type FileContent = TextContent | UnreadFile;

/** A file that is there, and is not read. */
export interface UnreadFile {
	readonly problem: 'binary' | 'too-large';
}

export interface TextContent {
	readonly text: string;
	/** False when the text is known to be the whole file. */
	readonly isPart?: boolean;
}

/** Why a file is not read, as a clause: "it is larger than 20 MB". */
export function unreadReason({ problem }: UnreadFile): string {
	return problem === 'binary' ? 'it is not UTF-8 text' : `it is larger than ${megabytes(largestFile)}`;
}

/** True for bytes that are not UTF-8 text: they hold a zero, as binary files and UTF-16 do. */
export function isBinary(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 8_000).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe);
}

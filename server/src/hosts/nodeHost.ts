import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import { largestFile } from '#common/fileSize.ts';
import type { HostEntry } from '#common/protocol/host.ts';
import { type BytesContent, type BytesLimits, type FileContent, type Host, isBinary } from '../files/host.ts';

/** Creates a host that reads `file:` URIs itself and passes all other URIs to `others`. */
export function createNodeHost(others?: Host): Host {
	return {
		async read(uri, head) {
			const path = filePath(uri);
			return path === undefined ? others?.read(uri, head) : readText(path, head);
		},
		async list(uri) {
			const path = filePath(uri);
			if (path === undefined) return others?.list(uri);
			const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
			return entries?.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
		},
		async stat(uri) {
			const path = filePath(uri);
			if (path === undefined) return others?.stat(uri);
			const stats = await stat(path).catch(() => undefined);
			return stats && { kind: kindOf(stats), size: stats.size };
		},
		async bytes(uri, limits) {
			const path = filePath(uri);
			return path === undefined ? others?.bytes(uri, limits) : readWithin(path, limits);
		},
	};
}

function filePath(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/**
 * Reads synchronously, because the thread pool takes several times as long for a file and a workspace has many.
 * Callers that read many files pause in between.
 */
function readText(path: string, head?: number): FileContent | undefined {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch {
		return undefined;
	}
	try {
		const { size } = fstatSync(file);
		if (size > largestFile) return { problem: 'too-large' };
		const bytes = readBytes(file, head === undefined ? size : Math.min(head, size));
		return isBinary(bytes)
			? { problem: 'binary' }
			: { text: bytes.toString('utf8'), isPart: bytes.length < size };
	} catch {
		return undefined;
	} finally {
		closeSync(file);
	}
}

/** Reads a file within folders. Resolves the links of the file and of the folders first. */
async function readWithin(path: string, { within, most }: BytesLimits): Promise<BytesContent | undefined> {
	try {
		const place = await realpath(path);
		const folders = within.flatMap((folder) => filePath(folder) ?? []);
		// A missing folder contains nothing.
		const places = await Promise.all(folders.map((it) => realpath(it).catch(() => undefined)));
		if (!places.some((folder) => folder !== undefined && isBelow(place, folder)))
			return { problem: 'outside' };
		const { size } = await stat(place);
		return size > most ? { problem: 'too-large' } : { bytes: await readFile(place) };
	} catch {
		return undefined;
	}
}

function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readBytes(file: number, count: number): Buffer {
	const buffer = Buffer.allocUnsafe(count);
	let length = 0;
	while (length < count) {
		const read = readSync(file, buffer, length, count - length, length);
		if (read === 0) break;
		length += read;
	}
	return buffer.subarray(0, length);
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): HostEntry['kind'] {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

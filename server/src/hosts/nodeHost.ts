import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { HostEntry } from '#common/protocol.ts';
import { type FileContent, type Host, isBinary, largestFile } from '../files/host.ts';

/** Reads `file:` itself. Every other scheme is `others`' to answer. */
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
	};
}

function filePath(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

async function readText(path: string, head?: number): Promise<FileContent | undefined> {
	const file = await open(path).catch(() => undefined);
	if (file === undefined) return undefined;
	try {
		const { size } = await file.stat();
		if (size > largestFile) return { problem: 'too-large' };
		const bytes = head === undefined ? await file.readFile() : await firstBytes(file, head);
		return isBinary(bytes) ? { problem: 'binary' } : { text: bytes.toString('utf8') };
	} catch {
		return undefined;
	} finally {
		await file.close();
	}
}

async function firstBytes(file: FileHandle, count: number): Promise<Buffer> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
	return buffer.subarray(0, bytesRead);
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): HostEntry['kind'] {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

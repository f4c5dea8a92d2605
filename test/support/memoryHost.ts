import { largestFile } from '#common/fileSize.ts';
import type { HostEntry } from '#common/protocol/host.ts';
import { type Host, isBinary } from '../../server/src/files/host.ts';

/** Files by URI. Folders exist where files are in them, and where a key ends in `/`. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** A host whose files are in memory. It has the limits of a real one, and remembers what was read. */
export interface MemoryHost extends Host {
	/** URIs in the order in which they were read whole. */
	readonly readWhole: readonly string[];
	/** URIs that were asked for without being read. */
	readonly asked: readonly string[];
}

export function createMemoryHost(files: MemoryFiles): MemoryHost {
	const readWhole: string[] = [];
	const asked: string[] = [];
	// Asked anew each time: tests add files and take them away.
	const folders = () => new Set(Object.keys(files).flatMap(foldersAbove));
	const kindOf = (uri: string): HostEntry['kind'] | undefined => {
		if (folders().has(uri)) return 'folder';
		return files[uri] === undefined ? undefined : 'file';
	};
	return {
		readWhole,
		asked,
		async read(uri, head) {
			if (kindOf(uri) !== 'file') return undefined;
			const bytes = bytesOf(files[uri] ?? '');
			if (bytes.length > largestFile) return { problem: 'too-large' };
			if (head === undefined) readWhole.push(uri);
			const part = bytes.subarray(0, head ?? bytes.length);
			return isBinary(part)
				? { problem: 'binary' }
				: { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(part) };
		},
		async list(uri) {
			if (kindOf(uri) !== 'folder') return undefined;
			const below = [...Object.keys(files), ...folders()].filter((it) => it.startsWith(`${uri}/`));
			const names = new Set(
				below.map((it) => it.slice(uri.length + 1).split('/', 1)[0] ?? '').filter(Boolean),
			);
			return [...names].map((name): HostEntry => {
				return { name: decodeURIComponent(name), kind: kindOf(`${uri}/${name}`) ?? 'other' };
			});
		},
		async stat(uri) {
			asked.push(uri);
			const kind = kindOf(uri);
			return kind && { kind, size: kind === 'file' ? bytesOf(files[uri] ?? '').length : 0 };
		},
		async bytes(uri, { within, most }) {
			if (!within.some((folder) => uri.startsWith(`${folder}/`))) return { problem: 'outside' };
			if (kindOf(uri) !== 'file') return undefined;
			const bytes = bytesOf(files[uri] ?? '');
			return bytes.length > most ? { problem: 'too-large' } : { bytes };
		},
	};
}

function bytesOf(content: string | Uint8Array): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** `file:///a/b/c.md` -> `file:///a/b`, `file:///a`, `file://`. */
function foldersAbove(uri: string): readonly string[] {
	const folders: string[] = [];
	for (let end = uri.lastIndexOf('/'); end > 'file:/'.length; end = uri.lastIndexOf('/', end - 1)) {
		folders.push(uri.slice(0, end));
	}
	return folders;
}

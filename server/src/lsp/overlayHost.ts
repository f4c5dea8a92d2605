import { URI } from 'vscode-uri';
import type { Host } from '../files/host.ts';
import { textOf } from '../language/document/document.ts';
import type { Documents } from './documents.ts';

/** Lays the open documents over a host: they are read as they stand in the editor, saved or not. */
export function createOverlayHost(host: Host, documents: Documents): Host {
	return {
		async read(uri, head) {
			const open = documents.all().find((document) => URI.parse(document.uri).toString() === uri);
			return open ? { text: textOf(await open.parsed()), isPart: false } : host.read(uri, head);
		},
		list: host.list,
		stat: host.stat,
		bytes: host.bytes,
	};
}

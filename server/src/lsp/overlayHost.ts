import type { Host } from '../files/host.ts';
import { textOf } from '../language/document/document.ts';
import type { Documents } from './documents.ts';
import { normalizedUri } from './uris.ts';

/** Lays the open documents over a host: their text in the editor is read, saved or not. */
export function createOverlayHost(host: Host, documents: Documents): Host {
	return {
		async read(uri, head) {
			const open = documents.all().find((document) => normalizedUri(document.uri) === uri);
			return open ? { text: textOf(await open.parsed()), isPart: false } : host.read(uri, head);
		},
		list: host.list,
		stat: host.stat,
		bytes: host.bytes,
	};
}

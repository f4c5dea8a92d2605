import type { Host } from './host.ts';
import { remembered } from './remembered.ts';

/** A host that asks another for each thing once, until it is told that things have changed. */
export interface RememberingHost extends Host {
	forget(): void;
}

export function createRememberingHost(host: Host): RememberingHost {
	const reads = new Map<string, ReturnType<Host['read']>>();
	const lists = new Map<string, ReturnType<Host['list']>>();
	const stats = new Map<string, ReturnType<Host['stat']>>();
	return {
		read: (uri, head) => (head === undefined ? remembered(reads, uri, host.read) : host.read(uri, head)),
		list: (uri) => remembered(lists, uri, host.list),
		stat: (uri) => remembered(stats, uri, host.stat),
		// Asked for once, and large.
		bytes: host.bytes,
		forget() {
			reads.clear();
			lists.clear();
			stats.clear();
		},
	};
}

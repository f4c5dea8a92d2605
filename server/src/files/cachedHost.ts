import type { HostEntry, HostStat } from '#common/protocol/host.ts';
import type { FileContent, Host } from './host.ts';
import { PromiseCache } from './promiseCache.ts';

/** A host that remembers the answers of another host. */
export interface CachedHost extends Host {
	/** Forgets all answers, because files may have changed. */
	clear(): void;
}

export function createCachedHost(host: Host): CachedHost {
	const reads = new PromiseCache<FileContent | undefined>();
	const lists = new PromiseCache<readonly HostEntry[] | undefined>();
	const stats = new PromiseCache<HostStat | undefined>();
	return {
		read: (uri, head) => (head === undefined ? reads.get(uri, host.read) : host.read(uri, head)),
		list: (uri) => lists.get(uri, host.list),
		stat: (uri) => stats.get(uri, host.stat),
		// Images are large, and each is read once.
		bytes: host.bytes,
		clear() {
			reads.clear();
			lists.clear();
			stats.clear();
		},
	};
}

import type { Connection } from 'vscode-languageserver';
import {
	type HostEntry,
	type HostRequest,
	type HostStat,
	type HostText,
	hostMethods,
} from '#common/protocol/host.ts';
import type { Host } from '../files/host.ts';

/** Reads through the client: every scheme that the server cannot reach, and everything for a server in a browser. */
export function createClientHost(connection: Connection): Host {
	const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> =>
		(await connection.sendRequest<Answer | null>(method, { uri } satisfies HostRequest)) ?? undefined;
	return {
		read: (uri) => ask<HostText>(hostMethods.read, uri),
		list: (uri) => ask<readonly HostEntry[]>(hostMethods.list, uri),
		stat: (uri) => ask<HostStat>(hostMethods.stat, uri),
	};
}

/** Reads nothing: for clients that cannot read for the server. */
export const noHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
};

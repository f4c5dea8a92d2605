import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '#common/base64.ts';
import {
	type HostEntry,
	type HostRequest,
	type HostStat,
	type HostText,
	hostMethods,
} from '#common/protocol/host.ts';
import { isInFolder } from '../files/folders.ts';
import type { BytesContent, Host } from '../files/host.ts';

/** Reads through the client: schemes that the server cannot reach, and everything for a server in a browser. */
export function createClientHost(connection: Connection): Host {
	const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> =>
		(await connection.sendRequest<Answer | null>(method, { uri } satisfies HostRequest)) ?? undefined;
	return {
		read: (uri) => ask<HostText>(hostMethods.read, uri),
		list: (uri) => ask<readonly HostEntry[]>(hostMethods.list, uri),
		stat: (uri) => ask<HostStat>(hostMethods.stat, uri),
		async bytes(uri, { within, most }) {
			if (!within.some((folder) => isInFolder(uri, folder))) return { problem: 'outside' };
			return parseHostBytes(await ask<unknown>(hostMethods.bytes, uri), most);
		},
	};
}

function parseHostBytes(answer: unknown, most: number): BytesContent | undefined {
	if (typeof answer !== 'object' || answer === null) return undefined;
	if ('problem' in answer && (answer.problem === 'outside' || answer.problem === 'too-large'))
		return { problem: answer.problem };
	const bytes =
		'base64' in answer && typeof answer.base64 === 'string' ? fromBase64(answer.base64) : undefined;
	return bytes && (bytes.length > most ? { problem: 'too-large' } : { bytes });
}

/** Reads nothing: for clients that cannot read for the server. */
export const emptyHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
	bytes: async () => undefined,
};

import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '#common/base64.ts';
import {
	type HostBytes,
	hostBytesRequest,
	hostListRequest,
	hostReadRequest,
	hostStatRequest,
} from '#common/protocol/host.ts';
import { isInFolder } from '../files/folders.ts';
import type { BytesContent, Host } from '../files/host.ts';
import { sendRequest } from './protocol.ts';

/** Reads files through the client: in schemes that the server cannot reach, and all files for a server in a browser. */
export function createClientHost(connection: Connection): Host {
	return {
		read: (uri) => sendRequest(connection, hostReadRequest, { uri }),
		list: (uri) => sendRequest(connection, hostListRequest, { uri }),
		stat: (uri) => sendRequest(connection, hostStatRequest, { uri }),
		async bytes(uri, { within, most }) {
			if (!within.some((folder) => isInFolder(uri, folder))) return { problem: 'outside' };
			return toContent(await sendRequest(connection, hostBytesRequest, { uri }), most);
		},
	};
}

function toContent(answer: HostBytes | undefined, most: number): BytesContent | undefined {
	if (answer === undefined || 'problem' in answer) return answer;
	const bytes = fromBase64(answer.base64);
	return bytes && (bytes.length > most ? { problem: 'too-large' } : { bytes });
}

/** Reads no files, for clients that cannot read for the server. */
export const emptyHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
	bytes: async () => undefined,
};

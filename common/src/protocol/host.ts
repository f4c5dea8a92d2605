import * as v from '@badrap/valita';
import { request } from './message.ts';
import { list, object, oneOf } from './schema.ts';

/** What every request of this file asks for. */
const file = object({ uri: v.string() });

const kind = oneOf(['file', 'folder', 'other']);

const hostText = object({ text: v.string() });

export type HostText = v.Infer<typeof hostText>;

/** Server to client: how a server that cannot read files itself reaches them. Null when there is no such file. */
export const hostReadRequest = request('archdocs/host/read', file, hostText);

const hostEntry = object({ name: v.string(), kind });

export type HostEntry = v.Infer<typeof hostEntry>;

/** Server to client: what is in a folder; null when there is no such folder. */
export const hostListRequest = request('archdocs/host/list', file, list(hostEntry));

const hostStat = object({
	kind,
	/** In bytes. */
	size: v.number(),
});

export type HostStat = v.Infer<typeof hostStat>;

/** Server to client: what kind of file it is; null when there is none. */
export const hostStatRequest = request('archdocs/host/stat', file, hostStat);

/** A link leads out of the workspace folders, and a large file is not sent. */
const hostBytes = v.union(
	object({ base64: v.string() }),
	object({ problem: oneOf(['outside', 'too-large']) }),
);

export type HostBytes = v.Infer<typeof hostBytes>;

/** Server to client: the content of a file in a workspace folder; null when there is no such file. */
export const hostBytesRequest = request('archdocs/host/bytes', file, hostBytes);

import * as v from '@badrap/valita';
import { request } from './message.ts';
import { list, object, oneOf } from './schema.ts';

/** The file that a request in this module is about. */
const file = object({ uri: v.string() });

const kind = oneOf(['file', 'folder', 'other']);

const hostText = object({ text: v.string() });

export type HostText = v.Infer<typeof hostText>;

/** Server to client: the text of a file, for a server that cannot read files itself. Null when the file does not exist. */
export const hostReadRequest = request('archdocs/host/read', file, hostText);

const hostEntry = object({ name: v.string(), kind });

export type HostEntry = v.Infer<typeof hostEntry>;

/** Server to client: the entries of a folder. Null when the folder does not exist. */
export const hostListRequest = request('archdocs/host/list', file, list(hostEntry));

const hostStat = object({
	kind,
	/** In bytes. */
	size: v.number(),
});

export type HostStat = v.Infer<typeof hostStat>;

/** Server to client: the kind and the size of a file. Null when the file does not exist. */
export const hostStatRequest = request('archdocs/host/stat', file, hostStat);

/** The content of a file, or why it is not sent: it may be outside the workspace folders, or it is too large. */
const hostBytes = v.union(
	object({ base64: v.string() }),
	object({ problem: oneOf(['outside', 'too-large']) }),
);

export type HostBytes = v.Infer<typeof hostBytes>;

/** Server to client: the content of a file in a workspace folder. Null when the file does not exist. */
export const hostBytesRequest = request('archdocs/host/bytes', file, hostBytes);

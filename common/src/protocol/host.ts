/** Requests, server to client: how a server that cannot read files itself reaches them. Uris are strings. */
export const hostMethods = {
	/** `{ uri }` -> `{ text }`, or null when there is no such file. */
	read: 'archdocs/host/read',
	/** `{ uri }` -> {@link HostEntry}[] of a folder, or null when there is no such folder. */
	list: 'archdocs/host/list',
	/** `{ uri }` -> {@link HostStat}, or null. */
	stat: 'archdocs/host/stat',
	/** `{ uri }` of a file in a workspace folder -> {@link HostBytes}, or null when there is no such file. */
	bytes: 'archdocs/host/bytes',
} as const;

export interface HostRequest {
	readonly uri: string;
}

export interface HostText {
	readonly text: string;
}

/** A link leads out of the workspace folders, and a large file is not sent. */
export type HostBytes = { readonly base64: string } | { readonly problem: 'outside' | 'too-large' };

export interface HostEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'other';
}

export interface HostStat {
	readonly kind: 'file' | 'folder' | 'other';
	/** In bytes. */
	readonly size: number;
}

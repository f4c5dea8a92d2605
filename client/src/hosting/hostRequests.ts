import { type Disposable, FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '#common/base64.ts';
import { largestFile, largestImage } from '#common/fileSize.ts';
import {
	type HostBytes,
	type HostEntry,
	type HostStat,
	type HostText,
	hostBytesRequest,
	hostListRequest,
	hostReadRequest,
	hostStatRequest,
} from '#common/protocol/host.ts';
import type { RequestType } from '#common/protocol/message.ts';
import { onRequest } from '../languageServer/protocol.ts';
import { isReachable } from './isReachable.ts';

/**
 * Answers the requests of a server that cannot read files itself, with the file systems of VS Code. A file that the server
 * may not reach is answered like one that does not exist, and logged.
 */
export function registerHostRequests(client: BaseLanguageClient, log: LogOutputChannel): Disposable[] {
	const answer = <Answer>(
		request: RequestType<{ readonly uri: string }, Answer>,
		read: (uri: Uri) => Promise<Answer | null>,
	) =>
		onRequest(client, request, async (params) => {
			const uri = strictUri(params.uri);
			if (uri === undefined) return null;
			const documents = workspace.textDocuments.map((document) => document.uri);
			const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
			if (isReachable(uri, folders, documents)) return nullIfAbsent(read(uri));
			log.debug(`Refused ${request.method}: ${uri.toString()} is outside the workspace.`);
			return null;
		});
	return [
		answer(hostReadRequest, readText),
		answer(hostListRequest, listFolder),
		answer(hostStatRequest, statFile),
		answer(hostBytesRequest, readBytes),
	];
}

async function readText(uri: Uri): Promise<HostText | null> {
	const { size } = await workspace.fs.stat(uri);
	if (size > largestFile) return null;
	return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
}

/** Reads an image for a page. */
async function readBytes(uri: Uri): Promise<HostBytes | null> {
	const folder = workspace.getWorkspaceFolder(uri)?.uri;
	if (folder === undefined || (await isBehindLink(uri, folder))) return { problem: 'outside' };
	const { type, size } = await workspace.fs.stat(uri);
	if (kindOf(type) !== 'file') return null;
	return size > largestImage
		? { problem: 'too-large' }
		: { base64: toBase64(await workspace.fs.readFile(uri)) };
}

/** Whether a symbolic link stands on the path below the folder. VS Code does not say where such a link leads. */
async function isBehindLink(uri: Uri, folder: Uri): Promise<boolean> {
	for (let at = uri; at.path.length > folder.path.length; at = Uri.joinPath(at, '..')) {
		if ((await workspace.fs.stat(at)).type & FileType.SymbolicLink) return true;
	}
	return false;
}

/** A link to a folder counts as `other`: it could lead out of the workspace, or back into itself. */
async function listFolder(uri: Uri): Promise<HostEntry[]> {
	const entries = await workspace.fs.readDirectory(uri);
	return entries.map(([name, type]) => ({
		name,
		kind: type === (FileType.SymbolicLink | FileType.Directory) ? 'other' : kindOf(type),
	}));
}

async function statFile(uri: Uri): Promise<HostStat> {
	const { type, size } = await workspace.fs.stat(uri);
	return { kind: kindOf(type), size };
}

function kindOf(type: FileType): HostEntry['kind'] {
	if (type & FileType.Directory) return 'folder';
	return type & FileType.File ? 'file' : 'other';
}

/** Null for a file that does not exist. Any other failure is passed on, and the server logs it. */
async function nullIfAbsent<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof FileSystemError && absentCodes.has(error.code)) return null;
		throw error;
	}
}

const absentCodes: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

/** Undefined for text that is not a URI with a scheme. */
function strictUri(text: string): Uri | undefined {
	try {
		return Uri.parse(text, true);
	} catch {
		return undefined;
	}
}

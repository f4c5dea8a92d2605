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

/** Reads files for a server that cannot, through the file systems of VS Code. */
export function answerHostRequests(client: BaseLanguageClient, log: LogOutputChannel): Disposable[] {
	const answer = <Answer>(
		request: RequestType<{ readonly uri: string }, Answer>,
		look: (uri: Uri) => Promise<Answer | null>,
	) =>
		onRequest(client, request, async (params) => {
			const uri = strictUri(params.uri);
			if (uri === undefined) return null;
			const documents = workspace.textDocuments.map((document) => document.uri);
			const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
			if (isReachable(uri, folders, documents)) return absentAsNull(look(uri));
			log.debug(`Refused ${request.method}: ${uri.toString()} is outside the workspace.`);
			return null;
		});
	return [
		answer(hostReadRequest, read),
		answer(hostListRequest, list),
		answer(hostStatRequest, stat),
		answer(hostBytesRequest, bytes),
	];
}

async function read(uri: Uri): Promise<HostText | null> {
	const { size } = await workspace.fs.stat(uri);
	if (size > largestFile) return null;
	return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
}

/** What goes into a page. */
async function bytes(uri: Uri): Promise<HostBytes | null> {
	const folder = workspace.getWorkspaceFolder(uri)?.uri;
	if (folder === undefined || (await isBehindLink(uri, folder))) return { problem: 'outside' };
	const { type, size } = await workspace.fs.stat(uri);
	if (kindOf(type) !== 'file') return null;
	return size > largestImage
		? { problem: 'too-large' }
		: { base64: toBase64(await workspace.fs.readFile(uri)) };
}

/** Nobody says where a link leads, so none below the workspace folder is followed. */
async function isBehindLink(uri: Uri, folder: Uri): Promise<boolean> {
	for (let at = uri; at.path.length > folder.path.length; at = Uri.joinPath(at, '..')) {
		if ((await workspace.fs.stat(at)).type & FileType.SymbolicLink) return true;
	}
	return false;
}

/** A link to a folder is no folder here: it could lead out of the workspace, or back into itself. */
async function list(uri: Uri): Promise<HostEntry[]> {
	const entries = await workspace.fs.readDirectory(uri);
	return entries.map(([name, type]) => ({
		name,
		kind: type === (FileType.SymbolicLink | FileType.Directory) ? 'other' : kindOf(type),
	}));
}

async function stat(uri: Uri): Promise<HostStat> {
	const { type, size } = await workspace.fs.stat(uri);
	return { kind: kindOf(type), size };
}

function kindOf(type: FileType): HostEntry['kind'] {
	if (type & FileType.Directory) return 'folder';
	return type & FileType.File ? 'file' : 'other';
}

/** That something is not there is an answer. Any other failure is one, and the server logs it. */
async function absentAsNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof FileSystemError && absentCodes.has(error.code)) return null;
		throw error;
	}
}

const absentCodes: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

function strictUri(text: string): Uri | undefined {
	try {
		return Uri.parse(text, true);
	} catch {
		return undefined;
	}
}

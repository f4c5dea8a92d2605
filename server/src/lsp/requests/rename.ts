import {
	type AnnotatedTextEdit,
	type CancellationToken,
	LSPErrorCodes,
	PrepareRenameRequest,
	type Range,
	type RenameParams,
	RenameRequest,
	ResponseError,
	type ServerCapabilities,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileRename, Occurrences, RenameRefusal } from '../../language/api.ts';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import type { ClientSupport } from '../clientSupport.ts';
import type { ServerContext } from '../context.ts';
import { throwIfCancelled, unlessCancelled } from '../guard.ts';
import { type Answer, onRequest } from '../protocol.ts';
import { type NameRequest, nameRequest, onNameRequest } from './nameRequest.ts';
import { partialRenameNote, refusalSentence, renameAnnotation, renameNote } from './renameMessages.ts';

/** Renames a name at each of its places: a secret under its configuration, any other name in its document. */
export function registerRename(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, names } = context;
	const prepare = { type: PrepareRenameRequest.type, title: 'Preparing a rename' };
	onNameRequest(context, prepare, ({ file, found, features }) => {
		const problem = features.renameProblem(file, found, features.definitionsOf(file, found, names.index));
		return problem ? refused(problem) : found.place.range;
	});
	const rename = { type: RenameRequest.type, title: 'Rename' };
	onRequest(connection, rename, (params, token) => renamed(context, params, token));
	return { renameProvider: client.preparesRename ? { prepareProvider: true } : true };
}

/** The client shows the message to the user as it is. */
function refused(refusal: RenameRefusal): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestFailed, refusalSentence(refusal));
}

async function renamed(
	context: ServerContext,
	params: RenameParams,
	token: CancellationToken,
): Promise<Answer<WorkspaceEdit>> {
	const { names, client } = context;
	const { newName } = params;
	await unlessCancelled(token, names.ready());
	const request = await nameRequest(context, params);
	if (request === undefined) return null;
	const { file, found, features } = request;
	const definitions = features.definitionsOf(file, found, names.index);
	const problem =
		features.renameProblem(file, found, definitions) ??
		features.newNameProblem(file, found, newName, definitions, names.index);
	if (problem) return refused(problem);
	const occurrences = await editableOccurrences(context, request, token);
	const listProblem = features.listProblem(occurrences, newName);
	if (listProblem) return refused(listProblem);
	const isPartial = nameKindTraits[found.kind].reach === 'workspace' && !names.index.complete;
	return toEdit(features.fileRenames(file, occurrences), newName, { client, isPartial });
}

/** The places of the name under the same configuration. They are read anew, because edits must be exact. */
async function editableOccurrences(
	{ names, occurrences }: ServerContext,
	{ file, found, features }: NameRequest,
	token: CancellationToken,
): Promise<readonly Occurrences[]> {
	const { index } = names;
	const uris = features
		.filesWith(file, found, index, occurrences.openUris())
		.filter((uri) => (index.file(uri)?.root ?? file.root) === file.root);
	return features.occurrencesInFiles(uris, found, index, (uri) => {
		throwIfCancelled(token);
		return occurrences.readAnew(uri);
	});
}

interface EditOptions {
	readonly client: ClientSupport;
	/** Whether files that have not been read may have the name, too. */
	readonly isPartial: boolean;
}

/**
 * For more than one file, the editor is to show a preview. It does so if an edit needs confirmation, and leaves that edit
 * unchecked. So one edit that changes nothing needs confirmation, and its note says what is not renamed.
 */
function toEdit(
	files: readonly FileRename[],
	newText: string,
	{ client: { documentChanges, changeAnnotations }, isPartial }: EditOptions,
): WorkspaceEdit {
	if (!documentChanges) {
		const changes = files.map(({ uri, ranges }) => [uri, ranges.map((range) => ({ range, newText }))]);
		return { changes: Object.fromEntries(changes) };
	}
	const isAnnotated = changeAnnotations && (files.length > 1 || isPartial);
	const renamed = isAnnotated ? { annotationId: 'rename' } : {};
	return {
		documentChanges: files.map(({ uri, version, ranges }, index) => ({
			textDocument: { uri, version },
			edits: [
				...(isAnnotated && index === 0 ? noteAt(ranges[0]) : []),
				...ranges.map((range) => ({ range, newText, ...renamed })),
			],
		})),
		...(isAnnotated && {
			changeAnnotations: {
				rename: renameAnnotation,
				note: { ...(isPartial ? partialRenameNote : renameNote), needsConfirmation: true },
			},
		}),
	};
}

function noteAt(range: Range | undefined): readonly AnnotatedTextEdit[] {
	return range
		? [{ range: { start: range.start, end: range.start }, newText: '', annotationId: 'note' }]
		: [];
}

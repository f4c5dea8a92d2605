import {
	type AnnotatedTextEdit,
	type CancellationToken,
	LSPErrorCodes,
	type PrepareRenameParams,
	type Range,
	type RenameParams,
	ResponseError,
	type ServerCapabilities,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import {
	partialRenameNote,
	type RenameRefusal,
	refusalSentence,
	renameAnnotation,
	renameNote,
} from '#common/renameMessages.ts';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import type { Occurrences } from '../../language/navigation/occurrences.ts';
import type { FileRename } from '../../language/navigation/renameName.ts';
import type { ClientCapabilitiesKnown } from '../clientCapabilities.ts';
import type { ServerContext } from '../context.ts';
import { guarded, throwIfCancelled, unlessCancelled } from '../guard.ts';
import { type NameRequest, nameRequest } from './nameRequests.ts';

/** A name gets another one everywhere it stands: a secret under its configuration, any other in its document. */
export function registerRename(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client } = context;
	const prepare = guarded<PrepareRenameParams, Range | RenameRefusal | null>(
		connection,
		'Preparing a rename',
		null,
		({ textDocument, position }) => prepared(context, textDocument.uri, position),
	);
	const rename = guarded<RenameParams, WorkspaceEdit | RenameRefusal | null>(
		connection,
		'Rename',
		null,
		(params, token) => renamed(context, params, token),
	);
	connection.onPrepareRename(async (params, token) => {
		const answer = await prepare(params, token);
		return answer && 'id' in answer ? refused(answer) : answer;
	});
	connection.onRenameRequest(async (params, token) => {
		const answer = await rename(params, token);
		return answer && 'id' in answer ? refused(answer) : answer;
	});
	return { renameProvider: client.preparesRename ? { prepareProvider: true } : true };
}

/** Shown to the user as it is. */
function refused(refusal: RenameRefusal): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestFailed, refusalSentence(refusal));
}

async function prepared(
	context: ServerContext,
	uri: string,
	position: PrepareRenameParams['position'],
): Promise<Range | RenameRefusal | null> {
	const request = await nameRequest(context, uri, position);
	if (request === undefined) return null;
	const { service } = context;
	const { features } = await service();
	const { file, found } = request;
	return features.renameProblem(file, found, await definitionsOf(context, request)) ?? found.place.range;
}

async function definitionsOf({ names, service }: ServerContext, { file, found }: NameRequest) {
	const { features } = await service();
	return features.definitionsOf(file, found, names.index);
}

async function renamed(
	context: ServerContext,
	{ textDocument, position, newName }: RenameParams,
	token: CancellationToken,
): Promise<WorkspaceEdit | RenameRefusal | null> {
	const { names, service, client } = context;
	await unlessCancelled(token, names.ready());
	const request = await nameRequest(context, textDocument.uri, position);
	if (request === undefined) return null;
	const { file, found } = request;
	const { features } = await service();
	const definitions = await definitionsOf(context, request);
	const problem =
		features.renameProblem(file, found, definitions) ??
		features.newNameProblem(file, found, newName, definitions, names.index);
	if (problem) return problem;
	const occurrences = await editableOccurrences(context, request, token);
	const isPartial = nameKindTraits[found.kind].reach === 'workspace' && !names.index.complete;
	return (
		features.listProblem(occurrences, newName) ??
		toEdit(features.fileRenames(file, occurrences), newName, { client, isPartial })
	);
}

/** The places of the name under the same configuration, in the files as they are now: what is edited must be exact. */
async function editableOccurrences(
	{ names, occurrences, service }: ServerContext,
	{ file, found }: NameRequest,
	token: CancellationToken,
): Promise<readonly Occurrences[]> {
	const { features } = await service();
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
	readonly client: ClientCapabilitiesKnown;
	/** Files may have the name that have not been read. */
	readonly isPartial: boolean;
}

/**
 * Of more than one file the editor shows a preview. It does so for edits that need a confirmation, and leaves them
 * unticked; so what needs one is an edit that changes nothing, and says what is not renamed.
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

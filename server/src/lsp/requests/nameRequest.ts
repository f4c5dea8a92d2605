import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { FileOccurrences, FoundName, LanguageFeatures } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { type Answer, type ClientRequest, onRequest } from '../protocol.ts';
import { normalizedUri } from '../uris.ts';

/** A name under the cursor, and the file that it stands in. */
export interface NameRequest {
	readonly file: FileOccurrences;
	readonly found: FoundName;
	readonly features: LanguageFeatures;
}

/** Answers a request about the name at a position. The answer is null where there is no name. */
export function onNameRequest<Params extends TextDocumentPositionParams, Result>(
	context: ServerContext,
	request: ClientRequest<Params, Result>,
	answer: (
		name: NameRequest,
		params: Params,
		token: CancellationToken,
	) => Answer<Result> | Promise<Answer<Result>>,
): void {
	onRequest(context.connection, request, async (params, token) => {
		const name = await nameRequest(context, params);
		return name ? answer(name, params, token) : null;
	});
}

/** Finds the name at a position of an open file. Resolves to undefined where there is no name. */
export async function nameRequest(
	{ names, occurrences, service }: ServerContext,
	{ textDocument, position }: TextDocumentPositionParams,
): Promise<NameRequest | undefined> {
	const { features } = await service();
	const file = await occurrences.read(normalizedUri(textDocument.uri));
	const found = file && features.nameAt(file, position, names.index);
	return file && found && { file, found, features };
}

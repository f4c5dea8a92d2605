import type { Position } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FoundName } from '../../language/navigation/nameAt.ts';
import type { FileOccurrences } from '../../language/workspace/fileOccurrences.ts';
import type { ServerContext } from '../context.ts';

/** A name under the cursor, in the file it stands in. */
export interface NameRequest {
	readonly file: FileOccurrences;
	readonly found: FoundName;
}

/** The name at a position of an open file; undefined where none of ours stands. */
export async function nameRequest(
	{ names, occurrences, service }: ServerContext,
	uri: string,
	position: Position,
): Promise<NameRequest | undefined> {
	const { features } = await service();
	const file = await occurrences.read(URI.parse(uri).toString());
	const found = file && features.nameAt(file, position, names.index);
	return file && found && { file, found };
}

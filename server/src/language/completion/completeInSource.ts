import { jsonStrings } from '../names/jsonStrings.ts';
import { secretPrefix } from '../names/nameSyntax.ts';
import type { Completion } from './completion.ts';
import { nameCompletion } from './nameCompletion.ts';
import { mostOffered, offeredSecrets, type SourceInput } from './offeredNames.ts';
import { nameBehindPrefix } from './secretTarget.ts';

/** Offers secrets after `vault::` at the start of a JSON string value in an MCP file. */
export function completeInSource(text: string, offset: number, input: SourceInput): readonly Completion[] {
	const string = jsonStrings(text).find(
		({ span, isProperty }) => !isProperty && span.start <= offset && offset <= span.end,
	);
	if (string === undefined || !string.text.startsWith(secretPrefix)) return [];
	const { start } = string.span;
	const name = nameBehindPrefix(text.slice(start, string.span.end), offset - start);
	if (name === undefined) return [];
	const replace = { start: start + name.start, end: start + name.end };
	const typed = name.isToken ? '' : text.slice(replace.start, offset);
	const filterText = name.isToken ? text.slice(replace.start, replace.end) : undefined;
	return offeredSecrets(input, typed)
		.slice(0, mostOffered)
		.map((offer) => nameCompletion(offer, { replace, before: '', after: '', filterText }));
}

import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { shift } from '../document/span.ts';
import { tokenKey } from '../template/token.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { roleCompletions } from './roleCompletions.ts';

/** Offers what can replace a placeholder of the template: its values, an owner, or today's date. */
export function placeholderCompletions(
	{ template }: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const { chunk, within, chunkStart } = cursor;
	const candidate = chunk.facts.candidates.find(
		({ span, more }) => more.length === 0 && span.start <= within && within <= span.end,
	);
	const token = candidate && template.tokens.get(tokenKey(candidate.text));
	if (candidate === undefined || token === undefined) return undefined;
	const place = {
		role: token.kind === 'mention' ? ('owner' as const) : undefined,
		choices: token.choices,
		samples: [],
		isDate: token.kind === 'date',
	};
	return roleCompletions(place, shift(candidate.span, chunkStart), candidate.text, input);
}

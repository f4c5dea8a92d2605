import type { Completion, NameDetail } from '../language/api.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';

/** The other cells of rows that define names, without what looks like a credential in them. */
export async function concealDetails(
	exposures: ExposureFacts,
	rows: readonly (readonly NameDetail[])[],
): Promise<readonly (readonly NameDetail[])[]> {
	const texts = rows.flat().map(([, text]) => text);
	if (texts.length === 0) return rows;
	const shown = (await exposures.conceal(texts)).values();
	return rows.map((row) => row.map(([column]) => [column, shown.next().value ?? ''] as const));
}

/** Completions whose details quote no credential: the detail of a name is a cell of its row. */
export async function concealCompletions(
	exposures: ExposureFacts,
	completions: readonly Completion[],
): Promise<readonly Completion[]> {
	const named = completions.filter(({ name }) => name !== undefined);
	if (named.length === 0) return completions;
	const details = await exposures.conceal(named.map(({ detail = '' }) => detail));
	const shown = new Map(named.map((completion, index) => [completion, details[index] ?? '']));
	return completions.map((it) => (shown.has(it) ? { ...it, detail: shown.get(it) ?? '' } : it));
}

import type { NameDetail } from '../language/names/names.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';

/** Rows as they are shown: with what they say of a name, and without what looks like a credential in it. */
export async function concealedDetails(
	exposures: ExposureFacts,
	rows: readonly (readonly NameDetail[])[],
): Promise<readonly (readonly NameDetail[])[]> {
	const texts = rows.flat().map(([, text]) => text);
	if (texts.length === 0) return rows;
	const shown = (await exposures.conceal(texts)).values();
	return rows.map((row) => row.map(([column]) => [column, shown.next().value ?? ''] as const));
}

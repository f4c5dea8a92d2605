import { today } from '#common/today.ts';
import { type DocumentAnalysis, isTemplated } from '../language/analysis/documentAnalysis.ts';
import { factCounts } from '../language/document/document.ts';
import { textWith } from '../language/document/textEdit.ts';
import type { LanguageService } from '../language/languageService.ts';

/** A document before and after its fixes. */
export interface FixedText {
	readonly before: DocumentAnalysis;
	readonly after: DocumentAnalysis;
	/** Number of findings that are gone. */
	readonly count: number;
}

/** Fixes can enable other fixes. More rounds than this mean that two fixes undo each other. */
const maximumRounds = 10;

/**
 * Applies all safe fixes, then parses and checks the result again. The result has no new findings, and it has the same
 * headings, tables, lists, fields and code as before.
 *
 * @returns undefined if there is nothing to fix; `unfaithful` if the fixes would change more than the findings
 */
export async function fixText(
	service: LanguageService,
	before: DocumentAnalysis,
	analyze: (text: string) => Promise<DocumentAnalysis>,
): Promise<FixedText | 'unfaithful' | undefined> {
	let after = before;
	for (let round = 0; round < maximumRounds; round++) {
		const text = withSafeFixes(service, after);
		if (text === undefined) break;
		const next = await analyze(text);
		if (!isFaithful(after, next)) return 'unfaithful';
		after = next;
	}
	const count = findingCount(before) - findingCount(after);
	return after === before ? undefined : { before, after, count };
}

function findingCount({ findings, omittedFindings }: DocumentAnalysis): number {
	return findings.length + omittedFindings;
}

function withSafeFixes({ features }: LanguageService, analysis: DocumentAnalysis): string | undefined {
	if (!isTemplated(analysis)) return undefined;
	const authoring = { today: today(), owners: () => [], linkTargets: () => [] };
	const fix = features.fixAll(analysis, authoring);
	return fix && textWith(analysis.document, fix.edits);
}

/** The facts that fixes must keep. */
const keptFacts = ['headings', 'tables', 'lists', 'fields', 'groups', 'fences', 'pairs'] as const;

function isFaithful(before: DocumentAnalysis, after: DocumentAnalysis): boolean {
	const known = new Map<string, number>();
	for (const it of before.findings) known.set(findingKey(it), (known.get(findingKey(it)) ?? 0) + 1);
	for (const it of after.findings) {
		const left = known.get(findingKey(it)) ?? 0;
		if (left === 0) return false;
		known.set(findingKey(it), left - 1);
	}
	return (
		findingCount(after) < findingCount(before) &&
		factCounts(before.document, keptFacts) === factCounts(after.document, keptFacts)
	);
}

function findingKey({ rule, message }: DocumentAnalysis['findings'][number]): string {
	return `${rule} ${JSON.stringify(message)}`;
}

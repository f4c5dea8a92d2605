import { today } from '#common/today.ts';
import { type DocumentAnalysis, isTemplated } from '../language/analysis/documentAnalysis.ts';
import { factCounts } from '../language/document/document.ts';
import { textWith } from '../language/document/textEdit.ts';
import type { LanguageService } from '../language/languageService.ts';

/** What came of fixing a document. */
export interface FixedText {
	readonly before: DocumentAnalysis;
	readonly after: DocumentAnalysis;
	/** Findings that are gone. */
	readonly count: number;
}

/** Fixes that make place for others are followed by those; more rounds than this would be a circle. */
const mostRounds = 10;

/**
 * Applies all that is safe to fix. What it gives was parsed and checked again: it says nothing new, and has the same
 * headings, tables, lists, fields and code.
 *
 * @returns undefined where nothing is to be fixed; `unfaithful` where the result would be another document
 */
export async function fixText(
	service: LanguageService,
	before: DocumentAnalysis,
	analyze: (text: string) => Promise<DocumentAnalysis>,
): Promise<FixedText | 'unfaithful' | undefined> {
	let after = before;
	for (let round = 0; round < mostRounds; round++) {
		const text = withSafeFixes(service, after);
		if (text === undefined) break;
		const next = await analyze(text);
		if (!isFaithful(after, next)) return 'unfaithful';
		after = next;
	}
	const count = findingsOf(before) - findingsOf(after);
	return after === before ? undefined : { before, after, count };
}

function findingsOf({ findings, omittedFindings }: DocumentAnalysis): number {
	return findings.length + omittedFindings;
}

function withSafeFixes({ features }: LanguageService, analysis: DocumentAnalysis): string | undefined {
	if (!isTemplated(analysis)) return undefined;
	const authoring = { today: today(), owners: () => [], linkTargets: () => [] };
	const fix = features.fixAll(analysis, authoring);
	return fix && textWith(analysis.document, fix.edits);
}

/** All that Markdown makes of a text. */
const kinds = ['headings', 'tables', 'lists', 'fields', 'groups', 'fences', 'pairs'] as const;

function isFaithful(before: DocumentAnalysis, after: DocumentAnalysis): boolean {
	const known = new Map<string, number>();
	for (const it of before.findings) known.set(keyOf(it), (known.get(keyOf(it)) ?? 0) + 1);
	for (const it of after.findings) {
		const left = known.get(keyOf(it)) ?? 0;
		if (left === 0) return false;
		known.set(keyOf(it), left - 1);
	}
	return (
		findingsOf(after) < findingsOf(before) &&
		factCounts(before.document, kinds) === factCounts(after.document, kinds)
	);
}

function keyOf({ rule, message }: DocumentAnalysis['findings'][number]): string {
	return `${rule} ${JSON.stringify(message)}`;
}

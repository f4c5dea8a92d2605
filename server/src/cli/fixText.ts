import type { Settings } from '../language/settings/settings.ts';
import { today } from '#common/today.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import { shapeOf } from '../language/document/shapeOf.ts';
import { textWith } from '../language/document/textWith.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';

/** A document with what is said of it. */
export interface Checked extends CheckedDocument {
	readonly document: MarkdownDocument;
}

/** What came of fixing a document. */
export interface FixedText {
	readonly before: Checked;
	readonly after: Checked;
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
	before: Checked,
	settings: Settings,
	check: (text: string) => Promise<Checked>,
): Promise<FixedText | 'unfaithful' | undefined> {
	let after = before;
	for (let round = 0; round < mostRounds; round++) {
		const text = withSafeFixes(service, after, settings);
		if (text === undefined) break;
		const next = await check(text);
		if (!isFaithful(after, next)) return 'unfaithful';
		after = next;
	}
	const count = findingsOf(before) - findingsOf(after);
	return after === before ? undefined : { before, after, count };
}

function findingsOf({ diagnosis: { findings, omitted } }: Checked): number {
	return findings.length + omitted;
}

function withSafeFixes(service: LanguageService, checked: Checked, settings: Settings): string | undefined {
	const { document } = checked;
	const outside = { today: today(), pathExists: () => undefined, owners: () => [], linkTargets: () => [] };
	const context = service.fixContext(document, checked, settings, outside);
	const fix = context && service.features.fixAll(context);
	return fix && textWith(document, fix.edits);
}

/** All that Markdown makes of a text. */
const kinds = ['headings', 'tables', 'lists', 'fields', 'groups', 'fences', 'pairs'] as const;

function isFaithful(before: Checked, after: Checked): boolean {
	const known = new Map<string, number>();
	for (const it of before.diagnosis.findings) known.set(keyOf(it), (known.get(keyOf(it)) ?? 0) + 1);
	for (const it of after.diagnosis.findings) {
		const left = known.get(keyOf(it)) ?? 0;
		if (left === 0) return false;
		known.set(keyOf(it), left - 1);
	}
	return (
		findingsOf(after) < findingsOf(before) &&
		shapeOf(before.document, kinds) === shapeOf(after.document, kinds)
	);
}

function keyOf({ rule, message }: Checked['diagnosis']['findings'][number]): string {
	return `${rule} ${JSON.stringify(message)}`;
}

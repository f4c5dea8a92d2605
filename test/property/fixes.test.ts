import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	type DocumentAnalysis,
	isTemplated,
	type TemplatedAnalysis,
} from '#language/analysis/documentAnalysis.ts';
import { lengthOf, type MarkdownDocument, sliceOf } from '#language/document/document.ts';
import { contains, type Span } from '#language/document/span.ts';
import type { TextEdit } from '#language/document/textEdit.ts';
import type { Finding } from '#language/rules/finding.ts';
import { ruleOf } from '#language/rules/rules.ts';
import type { RuleId } from '#language/settings/ruleIds.generated.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import { breakBefore } from '#language/template/sectionSpan.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { analyze, analyzeLike } from '../support/check.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { fixedAll, type ShownFix, shownFixes } from '../support/fixes.ts';
import { type Part, partsOf } from '../support/partsOf.ts';
import { fuzz } from './fuzz.ts';
import { type PartedDocument, structureProblem } from './structureProblem.ts';

/** Findings that another part of the template brings with it: what is inserted is still to be filled in. */
function mayCome({ title, asksReason }: ShownFix['fix'], rule: RuleId): boolean {
	// Where sections stand the wrong way round already, those that are put beside them do, too.
	const isSection = /^Insert the section |^Insert all \d+ missing sections$|^Mark .* as not applicable…$/;
	if (isSection.test(title) && rule === 'section-order') return true;
	const inserts =
		/^Insert the section |^Insert all \d+ missing sections$|^Insert what the template has in |^Add the table of |^Add the field |^Add .* with its fields$|^Add .* to the metadata$/;
	if (!asksReason && inserts.test(title)) return ruleOf({ rule }).area === 'filling';
	// Where a section comes that was missing, what else belongs into it can be missed.
	if (/^Add `[^`]*` to `[^`]*`$/.test(title) && rule === 'missing-section') return true;
	// A section in which nothing but guidance stood is empty without it.
	return /^Delete (?:this comment|all \d+ guidance comments)/.test(title) && rule === 'empty-section';
}

/** What a finding is about, wherever it stands: what is missing is missed at another place once something is added. */
function signature({ rule, message }: Finding): string {
	// Of two sections that stand the wrong way round either can be called misplaced.
	if (rule === 'section-order') return rule;
	return `${rule}: ${JSON.stringify({ ...message, place: undefined, value: undefined })}`;
}

/**
 * Applying a fix takes its finding away and brings no other, keeps the line ends, and leaves what it does not touch as it
 * was parsed. It is idempotent: for that finding it is not offered again, so it cannot be applied twice. What is safe to
 * fix unseen is fixed at once: of what that makes, nothing is.
 */
function holds(text: string): void {
	const before = checked(analyze(text));
	if (before.analysis === undefined) return;
	const shown = shownFixes(before.analysis, before.analysis.findings);
	const offers = count(shown.map(offer));
	for (const it of shown) {
		const after = checked(analyzeLike(before.document, it.text));
		const problem =
			findingProblem(it, before.counts, after.counts) ??
			lineEndProblem(text, it.text) ??
			structureProblem(before, after, it.edits) ??
			reachProblem(it, before) ??
			repeatProblem(it, after.analysis, offers);
		if (problem !== undefined) throw new Error(failure(`${offer(it)}: ${problem}`, text, it.text));
	}
	const all = fixedAll(before.analysis);
	const again = all === undefined ? undefined : checked(analyzeLike(before.document, all)).analysis;
	const twice = again && fixedAll(again);
	if (twice !== undefined) throw new Error(failure('Fix All finds more in what it made', text, twice));
}

function failure(what: string, before: string, after: string): string {
	return `${what}.\n${JSON.stringify(before)}\n---\n${JSON.stringify(after)}`;
}

/** A document with what is compared of it. */
interface Checked extends PartedDocument {
	/** How often each is there. */
	readonly counts: ReadonlyMap<string, number>;
	/** undefined where it follows no template. */
	readonly analysis: TemplatedAnalysis | undefined;
}

function checked(analysis: DocumentAnalysis): Checked {
	const { document, findings } = analysis;
	const counts = count(findings.map(signature));
	return {
		document,
		parts: partsOf(document),
		counts,
		analysis: isTemplated(analysis) ? analysis : undefined,
	};
}

function findingProblem(
	{ finding, fix }: ShownFix,
	before: ReadonlyMap<string, number>,
	after: ReadonlyMap<string, number>,
): string | undefined {
	const own = signature(finding);
	const timesBefore = (other: string) => before.get(other) ?? 0;
	if ((after.get(own) ?? 0) >= timesBefore(own) && !mayCome(fix, finding.rule))
		return 'the finding is still there';
	const added = [...after].find(
		([other, times]) => times > timesBefore(other) && !mayCome(fix, other.replace(/:.*/s, '') as RuleId),
	);
	return added && `now it says ${added[0]}`;
}

/** A fix and what it answers. */
function offer({ title, finding }: ShownFix): string {
	return `${title}, for ${signature(finding)}`;
}

/** @param offers how often each was there before the fix was applied */
function repeatProblem(
	shown: ShownFix,
	after: TemplatedAnalysis | undefined,
	offers: ReadonlyMap<string, number>,
): string | undefined {
	if (after === undefined) return undefined;
	const own = signature(shown.finding);
	const alike = after.findings.filter((finding) => signature(finding) === own);
	const left = shownFixes(after, alike).filter((it) => offer(it) === offer(shown));
	return left.length >= (offers.get(offer(shown)) ?? 0) ? 'it is offered again' : undefined;
}

/** What is taken away stands in the section of the finding, or on another finding of its rule. */
function reachProblem(
	{ finding, edits }: ShownFix,
	{ document, parts, analysis }: Checked,
): string | undefined {
	const own = sectionAround(document, parts, finding.span.start);
	const alike = analysis?.findings.filter(({ rule }) => rule === finding.rule) ?? [];
	const isWithin = ({ span }: TextEdit) =>
		contains(own, span) || alike.some((it) => it.span.start < span.end && span.start < it.span.end);
	const beyond = edits.find((edit) => sliceOf(document, edit.span).trim() !== '' && !isWithin(edit));
	return beyond && `it takes ${JSON.stringify(sliceOf(document, beyond.span))} out of another section`;
}

/** The break before its heading included; all up to the first heading for what stands before that. */
function sectionAround(document: MarkdownDocument, parts: readonly Part[], offset: number): Span {
	const headings = parts.filter(({ kind }) => kind === 'heading');
	const heading = headings.filter(({ span }) => span.start <= offset).at(-1);
	const next = headings.find(
		({ span, what }) =>
			span.start > offset && (heading === undefined || Number(what) <= Number(heading.what)),
	);
	const start = heading?.span.start ?? 0;
	return {
		start: breakBefore(document, start) ?? start,
		end: next?.span.start ?? lengthOf(document),
	};
}

function lineEndProblem(before: string, after: string): string | undefined {
	const kinds = (text: string) => new Set(text.match(/\r\n|\n|\r/g) ?? []);
	const known = kinds(before);
	return known.size > 0 && [...kinds(after)].some((it) => !known.has(it))
		? 'there are other line ends'
		: undefined;
}

function count(things: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
	return counts;
}

const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.md'))
	.map((name) => [name, readFileSync(inRepository('examples', name), 'utf8')] as const);

for (const [name, text] of examples) test(`every fix of ${name} takes its finding away`, () => holds(text));

for (const [index, text] of builtInTemplates.entries())
	test(`every fix of a copy of template ${index + 1} takes its finding away`, () => holds(text));

const snippets: Readonly<Record<string, { readonly prefix: string; readonly body: readonly string[] }>> =
	JSON.parse(readFileSync(inRepository('snippets', 'archdocs.code-snippets'), 'utf8'));

const heading = '> **Type:** Architecture\n> **Status:** active\n\n# Parcels Architecture\n\n';

for (const { prefix, body } of Object.values(snippets)) {
	const text = expandSnippet([body].flat().join('\n'));
	// A row is no document: the snippets of sections have all rows.
	if (!prefix.endsWith('-row'))
		test(`every fix of what ${prefix} makes takes its finding away`, () =>
			holds(`${text.startsWith('>') ? '' : heading}${text}\n`));
}

/** Examples and templates of which sections were taken away, turned round, or lost a line: what their fixes put right. */
const damaged = fc
	.record({
		text: fc.constantFrom(...examples.map(([, text]) => text), ...builtInTemplates),
		removed: fc.array(fc.nat(12), { maxLength: 3 }),
		turned: fc.option(fc.nat(10)),
		lines: fc.array(fc.nat(400), { maxLength: 4 }),
	})
	.map(({ text, removed, turned, lines }) => {
		const [opening = '', ...sections] = text.split(/(?<=\n\n)(?=## )/);
		const left = sections.filter((_, index) => !removed.includes(index));
		const order = left.map((section) => section);
		if (turned !== null && turned + 1 < order.length)
			[order[turned], order[turned + 1]] = [left[turned + 1] ?? '', left[turned] ?? ''];
		// Without a blank line or a fence, blocks would run into each other.
		const isKept = (line: string, index: number) =>
			!lines.includes(index) || /^(?:\s*|[`~]{3}.*|---.*)$/.test(line);
		return (opening + order.join('')).split('\n').filter(isKept).join('\n');
	});

test('every fix of a damaged document takes its finding away', () => {
	fuzz(12, 1, damaged, holds);
});

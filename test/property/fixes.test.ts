import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RuleId, ruleDescriptions } from '#common/ruleIds.ts';
import type { Finding } from '#language/diagnose/finding.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { diagnose } from '../support/check.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { fixesIn, type ShownFix } from '../support/fixes.ts';
import { fuzz } from './fuzz.ts';

/** Findings that another part of the template brings with it: what is inserted is still to be filled in. */
function mayCome({ title, asksReason }: ShownFix['fix'], rule: RuleId): boolean {
	// Where sections stand the wrong way round already, those that are put beside them do, too.
	if (/^insert-section|^not-applicable/.test(title.id) && rule === 'section-order') return true;
	const inserts = [
		'insert-section',
		'insert-sections',
		'insert-body',
		'add-table',
		'add-field',
		'add-group',
		'add-metadata',
	];
	if (!asksReason && inserts.includes(title.id)) return ruleDescriptions[rule].area === 'filling';
	// Where a section comes that was missing, what else belongs into it can be missed.
	if (title.id === 'declare' && rule === 'missing-section') return true;
	// A section in which nothing but guidance stood is empty without it.
	return title.id.startsWith('delete-comment') && rule === 'empty-section';
}

/** What a finding is about, wherever it stands: what is missing is missed at another place once something is added. */
function signature({ rule, message }: Finding): string {
	// Of two sections that stand the wrong way round either can be called misplaced.
	if (rule === 'section-order') return rule;
	return `${rule}: ${JSON.stringify({ ...message, place: undefined, value: undefined })}`;
}

/** Applying a fix takes its finding away and brings no other, and keeps the line ends. */
function holds(text: string): void {
	const before = count(diagnose(text).diagnosis.findings);
	for (const shown of fixesIn(text)) {
		const problem = problemOf(shown, before) ?? lineEndProblem(text, shown.text);
		if (problem === undefined) continue;
		const what = `${shown.title}, for ${signature(shown.finding)}: ${problem}`;
		throw new Error(`${what}.\n${JSON.stringify(text)}\n---\n${JSON.stringify(shown.text)}`);
	}
}

function problemOf(
	{ finding, fix, text }: ShownFix,
	before: ReadonlyMap<string, number>,
): string | undefined {
	const after = count(diagnose(text).diagnosis.findings);
	const own = signature(finding);
	const timesBefore = (other: string) => before.get(other) ?? 0;
	if ((after.get(own) ?? 0) >= timesBefore(own) && !mayCome(fix, finding.rule))
		return 'the finding is still there';
	const added = [...after].find(
		([other, times]) => times > timesBefore(other) && !mayCome(fix, other.replace(/:.*/s, '') as RuleId),
	);
	return added && `now it says ${added[0]}`;
}

function lineEndProblem(before: string, after: string): string | undefined {
	const kinds = (text: string) => new Set(text.match(/\r\n|\n|\r/g) ?? []);
	const known = kinds(before);
	return known.size > 0 && [...kinds(after)].some((it) => !known.has(it))
		? 'there are other line ends'
		: undefined;
}

function count(findings: readonly Finding[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const finding of findings) counts.set(signature(finding), (counts.get(signature(finding)) ?? 0) + 1);
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

test('every fix of a document that a snippet made takes its finding away', () => {
	for (const { prefix, body } of Object.values(snippets))
		if (prefix === 'arch-document') holds(`${expandSnippet([body].flat().join('\n'))}\n`);
});

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

import { deepEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '#language/document/document.ts';
import type { Span } from '#language/document/span.ts';
import { ruleOf } from '#language/rules/rules.ts';
import { isUnfilled } from '#language/rules/unfilled-placeholder/unfilledPlaceholder.ts';
import type { Template, TemplateSection } from '#language/template/template.ts';
import { analyze, service } from '../support/check.ts';
import { everyTemplate } from '../support/everyTemplate.ts';
import { textVariants } from '../support/textVariants.ts';
import { randomTemplate } from './randomTemplate.ts';

function check(text: string, template: Template) {
	return analyze(text, { context: { byHeadings: true, templates: [template] } });
}

/** What is wrong with the structure of a text that follows the template. */
function structureOf(text: string, template: Template): readonly string[] {
	return check(text, template)
		.findings.filter(({ rule }) => ruleOf({ rule }).area === 'structure')
		.map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
}

/** The same, rules only. */
function brokenRules(text: string, template: Template): readonly string[] {
	return structureOf(text, template).map((finding) => finding.split(' ', 1)[0] ?? '');
}

/** A fresh copy has nothing filled in, and nothing wrong in its structure, however its lines end. */
function freshCopyIsEmptyAndWhole(template: Template): void {
	const text = textOf(template.document);
	const { total } = check(text, template).progress;
	for (const { name, write } of textVariants) {
		const written = write(text);
		deepEqual(structureOf(written, template), [], name);
		deepEqual(check(written, template).progress, { filled: 0, total }, name);
	}
}

/** Read from a file with other line ends, it is the same template. */
function lineEndsChangeNothing(template: Template): void {
	const text = textOf(template.document);
	for (const { name, write } of textVariants) {
		const other = service.readTemplate(write(text), 'file:///other.md');
		ok(typeof other !== 'string', name);
		deepEqual(structureOf(text, other), [], name);
		deepEqual(check(text, other).progress, check(text, template).progress, name);
	}
}

/** A section that is taken out is missing, and nothing else is said; one that is optional is not. */
function whatIsTakenOutIsMissing(template: Template): void {
	const text = textOf(template.document);
	for (const [section, { span }] of template.places) {
		if (section === template.title || section.repeatable) continue;
		const isMissing = !section.optional && section.alternative === undefined;
		deepEqual(
			brokenRules(replaced(text, [span, '']), template),
			isMissing ? ['missing-section'] : [],
			section.title,
		);
	}
}

/** Two neighbours that change places are one finding; sections that repeat have no place. */
function whatChangedPlacesIsOutOfOrder(template: Template): void {
	const text = textOf(template.document);
	for (const [first, second] of neighbours(template.sections)) {
		const one = template.places.get(first)?.span;
		const two = template.places.get(second)?.span;
		ok(one && two);
		const swapped = replaced(text, [two, sliceOf(text, one)], [one, sliceOf(text, two)]);
		const isOrdered = !first.repeatable && !second.repeatable;
		deepEqual(brokenRules(swapped, template), isOrdered ? ['section-order'] : [], first.title);
	}
}

/** A section that is there twice is said once. */
function whatIsThereTwiceIsSaid(template: Template): void {
	const text = textOf(template.document);
	for (const [section, { span }] of template.places) {
		if (section === template.title) continue;
		const twice = replaced(text, [span, `${sliceOf(text, span).trimEnd()}\n\n${sliceOf(text, span)}`]);
		deepEqual(brokenRules(twice, template), section.repeatable ? [] : ['duplicate-section'], section.title);
	}
}

/** A line of metadata that is taken out is missing, but for one that names the template or is optional. */
function metadataIsMissed(template: Template): void {
	const text = textOf(template.document);
	const chunk = template.document.chunks[0];
	ok(chunk);
	for (const [index, { keySpan, valueSpan }] of chunk.facts.pairs.entries()) {
		const key = template.metadata[index];
		if (key === undefined || key.role === 'type') continue;
		const line = {
			start: text.lastIndexOf('\n', keySpan.start) + 1,
			end: text.indexOf('\n', valueSpan.end) + 1,
		};
		deepEqual(
			brokenRules(replaced(text, [line, '']), template),
			key.optional ? [] : ['missing-metadata'],
			key.key,
		);
	}
}

/** With something in place of every token, nothing is left to be filled but what the structure lacks. */
function everythingCanBeFilled(template: Template): void {
	const text = textOf(template.document);
	const edits = check(text, template).findings.flatMap((finding) => {
		const { rule, span, related, kind } = finding;
		if (rule === 'guidance-comment') return [[span, ''] as const];
		if (rule !== 'unfilled-placeholder' && rule !== 'empty-link') return [];
		const choices = isUnfilled(finding) ? finding.message.choices : [];
		const value = rule === 'empty-link' ? '[Docs](./docs.md)' : (choices[0] ?? answers[kind ?? 'text']);
		return [[span, value] as const, ...related.map((it) => [it, ''] as const)];
	});
	edits.sort(([a], [b]) => b.start - a.start);
	const filled = replaced(text, ...edits);
	const { findings, progress } = check(filled, template);
	// What it is filled with is no concern of this law: the same name in every row is there twice.
	const rules = [...new Set(findings.map(({ rule }) => rule))].filter(
		(rule) => rule !== 'sample-text' && ['filling', 'structure'].includes(ruleOf({ rule }).area),
	);
	// A twin whose body was one instruction is now one without the fields of its family.
	const isWhole = !rules.includes('missing-field') && !rules.includes('missing-column');
	if (!isWhole) return;
	deepEqual(rules, [], filled);
	deepEqual(progress.filled, progress.total, filled);
}

/** What an author could write, by the kind of the token. */
const answers = {
	text: 'Words',
	choice: 'one',
	identifier: 'name1',
	mention: '@ana',
	date: '2026-01-31',
} as const;

function* neighbours(
	siblings: readonly TemplateSection[],
): Generator<readonly [TemplateSection, TemplateSection]> {
	for (const [index, section] of siblings.entries()) {
		const next = siblings[index + 1];
		if (next) yield [section, next];
		yield* neighbours(section.children);
	}
}

function sliceOf(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

/** Replacements from the last to the first. */
function replaced(text: string, ...replacements: readonly (readonly [span: Span, by: string])[]): string {
	return replacements.reduce(
		(result, [{ start, end }, by]) => result.slice(0, start) + by + result.slice(end),
		text,
	);
}

const laws = {
	freshCopyIsEmptyAndWhole,
	lineEndsChangeNothing,
	whatIsTakenOutIsMissing,
	whatChangedPlacesIsOutOfOrder,
	whatIsThereTwiceIsSaid,
	metadataIsMissed,
	everythingCanBeFilled,
};

for (const [law, holds] of Object.entries(laws)) {
	describe(law, () => {
		for (const [name, template] of everyTemplate) test(name, () => holds(template));
		test('random templates', () => {
			fc.assert(
				fc.property(randomTemplate, (text) => {
					const template = service.readTemplate(text, 'file:///random.md');
					ok(typeof template !== 'string');
					holds(template);
				}),
				{ numRuns: 50 },
			);
		});
	});
}

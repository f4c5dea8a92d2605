import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { lengthOf, type MarkdownDocument, sliceOf, textOf } from '#language/document/document.ts';
import type { Piece } from '#language/edits/insertion/piece.ts';
import { snippetText } from '#language/edits/insertion/snippetText.ts';
import { templatePieces } from '#language/edits/insertion/templatePieces.ts';
import { insertableSections, insertSection } from '#language/filling/insertSection.ts';
import { newDocument } from '#language/filling/newDocument.ts';
import { ruleOf } from '#language/rules/rules.ts';
import { outlineOf, type Section } from '#language/template/outline.ts';
import { sectionEnd } from '#language/template/sectionSpan.ts';
import type { Template } from '#language/template/template.ts';
import { analyze, analyzeTemplated, service } from '../support/check.ts';
import { everyTemplate } from '../support/everyTemplate.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { following } from '../support/ownTemplate.ts';
import { randomTemplate } from './randomTemplate.ts';

const today = '2026-03-04';

/** What is wrong with the structure of a text that follows the template. */
function structureOf(text: string, template: Template): readonly string[] {
	const analysis = analyze(text, { context: following(template) });
	return analysis.findings
		.filter(({ rule }) => ruleOf({ rule }).area === 'structure')
		.map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
}

function fresh(template: Template): string {
	return newDocument(template, service.parser, { title: '', today, owner: '' });
}

/** A new document has nothing wrong in its structure, and no sample text, guidance or filled place in it. */
function newDocumentIsBare(template: Template): void {
	const text = fresh(template);
	deepEqual(structureOf(text, template), []);
	const analysis = analyze(text, { context: following(template) });
	const other = analysis.findings.filter(({ rule }) => rule === 'sample-text' || rule === 'guidance-comment');
	deepEqual(
		other.map(({ rule }) => rule),
		[],
	);
}

/** A section that is taken out and inserted again is there, at its place, and lacks nothing. */
function insertionCompletes(template: Template): void {
	const whole = service.parser.parse(fresh(template));
	for (const section of allSections(outlineOf(whole).sections)) {
		const analysis = analyzeTemplated(without(whole, section), { context: following(template) });
		const { document } = analysis;
		const found = insertableSections(analysis).find(
			({ section: { key }, missing }) => missing && key === section.heading.key,
		);
		if (found === undefined) continue;
		const insertion = insertSection(analysis, found.section, today);
		ok(insertion, section.heading.text);
		const before = sliceOf(document, { start: 0, end: insertion.offset });
		const after = sliceOf(document, { start: insertion.offset, end: lengthOf(document) });
		const text = before + expandSnippet(insertion.snippet, today) + after;
		deepEqual(structureOf(text, template), [], section.heading.text);
		ok(!/\n{3}/.test(text), `no gaps around ${section.heading.text}`);
	}
}

/** A snippet that nobody typed into reads as its pieces do, with hints in place of tokens. */
function snippetsRoundTrip(template: Template): void {
	for (const { span } of [
		...template.places.values(),
		{ span: { start: 0, end: lengthOf(template.document) } },
	]) {
		const pieces = templatePieces(template, span);
		equal(expandSnippet(snippetText(pieces, today)), pieces.map(hintOf).join(''));
	}
}

function hintOf(piece: Piece): string {
	if (piece.is === 'blank') return piece.hint;
	if (piece.is !== 'token') return piece.text;
	if (piece.kind === 'date') return today;
	return piece.kind === 'choice' ? piece.text : (piece.hint ?? piece.text);
}

/** Whoever tabs through the snippet of the whole document has filled nothing but its dates. */
function snippetFillsNothing(template: Template): void {
	const pieces = templatePieces(template, { start: 0, end: lengthOf(template.document) });
	const dates = pieces.filter((piece) => piece.is === 'token' && piece.kind === 'date').length;
	const text = `${expandSnippet(snippetText(pieces, today))}\n`;
	const { progress } = analyze(text, { context: following(template) });
	equal(progress.filled, dates, text);
	deepEqual(structureOf(text, template), []);
}

function* allSections(sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		yield section;
		yield* allSections(section.children);
	}
}

function without(document: MarkdownDocument, section: Section): string {
	const start = (document.starts[section.chunk] ?? 0) + section.heading.span.start;
	const end = sectionEnd(document, outlineOf(document), section);
	return textOf(document).slice(0, start) + textOf(document).slice(end);
}

const laws = { newDocumentIsBare, insertionCompletes, snippetsRoundTrip, snippetFillsNothing };

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
				{ numRuns: 100 },
			);
		});
	});
}

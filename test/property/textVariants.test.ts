import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { type MarkdownDocument, positionAt, sliceOf, textOf } from '#language/document/document.ts';
import type { Span } from '#language/document/span.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { analyze, type CheckOptions, fragment } from '../support/check.ts';
import { everyTemplate } from '../support/everyTemplate.ts';
import { projectFile } from '../support/projectFile.ts';
import { textVariants } from '../support/textVariants.ts';
import { architectureText } from './architectureMarkdown.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';

/** Line ends and a byte order mark change nothing but the columns of the first line. */
function everyVariantHasTheSameFindings(text: string, options: CheckOptions = {}): void {
	const plain = withPlainLineEnds(text.replace(/^\uFEFF/, ''));
	const expected = findingsIn(plain, options);
	for (const { name, write } of textVariants) {
		const difference = firstDifference(findingsIn(write(plain), options), expected);
		if (difference === undefined) continue;
		throw new Error(`With ${name}, ${JSON.stringify(plain)} has other findings: ${difference}`);
	}
}

/** All findings and the progress, with places as they are without a byte order mark. */
function findingsIn(text: string, options: CheckOptions) {
	const analysis = analyze(text, options);
	const findings = analysis.findings.map((finding) => ({
		rule: finding.rule,
		severity: finding.severity,
		message: withPlainLineEnds(analysis.sentenceOf(finding)),
		places: [finding.span, ...finding.related].map((it) => placeOf(analysis.document, it)),
	}));
	return { recognition: analysis.recognition.reason, findings, progress: analysis.progress };
}

function placeOf(document: MarkdownDocument, span: Span) {
	const mark = document.hasByteOrderMark ? 1 : 0;
	const { line, character } = positionAt(document, span.start);
	const slice = withPlainLineEnds(sliceOf(document, span));
	return { line, character: line === 0 ? character - mark : character, slice };
}

/** What is quoted from a document has the line ends of the document. */
function withPlainLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

test('a random document has the same findings in every variant', () => {
	fuzz(150, 1, architectureText, everyVariantHasTheSameFindings);
});

test('random Markdown has the same findings in every variant', () => {
	fuzz(150, 1, markdownText, (text) => everyVariantHasTheSameFindings(text, fragment()));
});

const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.md'))
	.map((name) => `examples/${name}`);

for (const name of examples) {
	test(`${name} has the same findings in every variant`, () => {
		everyVariantHasTheSameFindings(projectFile(name));
	});
}

for (const [name, template] of everyTemplate) {
	test(`a copy of the template ${name} has the same findings in every variant`, () => {
		const context = { byHeadings: true, templates: [template] };
		everyVariantHasTheSameFindings(textOf(template.document), { context });
	});
}

import { fail } from 'node:assert/strict';
import {
	type DocumentAnalysis,
	isTemplated,
	type TemplatedAnalysis,
} from '#language/analysis/documentAnalysis.ts';
import { type MarkdownDocument, positionAt, sliceOf, textOf } from '#language/document/document.ts';
import { type AnalysisContext, createLanguageService } from '#language/languageService.ts';
import type { Finding } from '#language/rules/finding.ts';
import { rules, sentenceOf } from '#language/rules/rules.ts';
import { defaultSettings, type Settings } from '#language/settings/settings.ts';
import { changeOf } from './changeOf.ts';
import { dedent, fixture } from './fixture.ts';

/** What beside its text decides what is said of a document. A document that is open, with default settings. */
export interface CheckOptions {
	readonly settings?: Partial<Settings>;
	readonly context?: AnalysisContext;
}

export const service = createLanguageService();

/**
 * The options for a part of a document: of what is not drawn nothing is said, for the rules about structure are off.
 */
export function fragment({ settings, ...options }: CheckOptions = {}): CheckOptions {
	return { ...options, settings: { ...settings, rules: { ...structureOff, ...settings?.rules } } };
}

const structureOff = Object.fromEntries(
	rules.filter(({ area }) => area === 'structure').map(({ id }) => [id, 'off' as const]),
);

/**
 * Checks a part of a document, with all rules but those about structure, and compares what the user sees. Lines end
 * in `\n` here; `test/property/textVariants.test.ts` shows that other line ends give the same findings.
 *
 * @param marked the text, every finding drawn as `⟦…⟧`
 * @param expected `severity rule: message` for each of the ranges, in their order
 */
export function check(marked: string, ...expected: readonly string[]): void {
	checkWith(fragment(), marked, ...expected);
}

/** The same for a whole document, with all rules. */
export function checkWhole(marked: string, ...expected: readonly string[]): void {
	checkWith({}, marked, ...expected);
}

/** The same for a whole document with other settings, or one that is not open. */
export function checkWith(options: CheckOptions, marked: string, ...expected: readonly string[]): void {
	const { text, ranges } = fixture(marked);
	if (ranges.length !== expected.length)
		fail(`${ranges.length} ranges are drawn, but ${expected.length} findings expected, in:\n${marked}`);
	const document = service.parser.parse(text);
	const wanted = ranges.map((range, index) => describe(document, range, expected[index]));
	compare(wanted, findingsOf(text, options), marked);
}

/** The findings of a text, each with its place and the text it stands on. */
export function findingsOf(text: string, options: CheckOptions = {}): readonly string[] {
	const { document, findings } = analyze(text, options);
	return findings.map((finding) => describe(document, finding.span, said(finding)));
}

/** Everything that is known of a text. */
export function analyze(text: string, options: CheckOptions = {}): DocumentAnalysis {
	return analyzeDocument(service.parser.parse(text), options);
}

/** The same for a text that follows a template. */
export function analyzeTemplated(text: string, options: CheckOptions = {}): TemplatedAnalysis {
	const analysis = analyze(text, options);
	return isTemplated(analysis) ? analysis : fail(`The document follows no template:\n${text}`);
}

/** The same for a text that differs little from one that is parsed: what both have is not parsed again. */
export function analyzeLike(
	parsed: MarkdownDocument,
	text: string,
	options: CheckOptions = {},
): DocumentAnalysis {
	return analyzeDocument(service.parser.update(parsed, changeOf(textOf(parsed), text)), options);
}

function analyzeDocument(
	document: MarkdownDocument,
	{ settings, context = { byHeadings: true } }: CheckOptions,
): DocumentAnalysis {
	return service.analyze(document, context, { ...defaultSettings, ...settings });
}

function said(finding: Finding): string {
	return `${finding.severity} ${finding.rule}: ${sentenceOf(finding)}`;
}

/** A document of the built-in template: its metadata, and `body` as in {@link fixture}. */
export function architecture(body: string, status = 'active', focus = 'medium'): string {
	const metadata = `> **Type:** Architecture\n> **Focus:** ${focus}\n> **Owner:** @team\n> **Status:** ${status}`;
	return `${metadata}\n\n# Example Architecture\n\n${dedent(body)}`;
}

function describe(
	document: MarkdownDocument,
	span: { readonly start: number; readonly end: number },
	what: string | undefined,
): string {
	const { line, character } = positionAt(document, span.start);
	const slice = sliceOf(document, span).replace(/\r\n?/g, '\n');
	return `${line + 1}:${character + 1} ${JSON.stringify(slice)} ${what}`;
}

function compare(expected: readonly string[], actual: readonly string[], marked: string): void {
	const missing = without(expected, actual);
	const unexpected = without(actual, expected);
	if (missing.length === 0 && unexpected.length === 0) return;
	const list = (title: string, items: readonly string[]) =>
		items.length === 0 ? '' : `${title}:\n${items.map((item) => `  ${item}\n`).join('')}`;
	fail(`${list('Missing', missing)}${list('Unexpected', unexpected)}in:\n${marked}`);
}

/** What is left of `items` when each of `others` takes one that is equal. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
	const rest = [...items];
	for (const other of others) {
		const at = rest.indexOf(other);
		if (at >= 0) rest.splice(at, 1);
	}
	return rest;
}

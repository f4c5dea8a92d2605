import { percent } from '#common/progress.ts';
import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../../language/document/document.ts';
import type { Span } from '../../language/document/span.ts';
import type { Finding } from '../../language/rules/finding.ts';
import type { Severity } from '../../language/settings/severity.ts';
import { reasonSentence } from '../../language/template/recognitionReason.ts';
import type { CheckedFile, CheckResult } from '../checkResult.ts';
import type { ReportFormat } from './reportFormat.ts';
import { plural, summaryOf } from './summary.ts';

/** Text for people: the findings of each file with their marked lines, and a summary at the end. */
export const prettyFormat: ReportFormat = {
	name: 'pretty',
	title: 'text',
	isForPeople: true,
	report(result, { display, colours }) {
		const style = createStyle(colours);
		const parts = result.files.map((file) => fileReport(file, display, style));
		return [...parts, summaryReport(result, style), ''].join('\n');
	},
};

function fileReport({ uri, analysis }: CheckedFile, display: (uri: string) => string, style: Style): string {
	const { document, recognition, findings, omittedFindings, exposed, progress } = analysis;
	const { filled, total } = progress;
	const state = recognition.template
		? `${recognition.template.type}, ${total === 0 ? 'nothing to fill' : `${filled} of ${total} filled (${percent(progress)} %)`}`
		: reasonSentence(recognition.reason).replace(/^Not checked: /, 'No template, placeholders only: ');
	const lines = [`${style.bold(printable(display(uri)))}  ${style.dim(printable(state))}`];
	const quote = createQuote(document, exposed);
	for (const finding of findings) lines.push(...findingReport(analysis, finding, quote, style));
	if (omittedFindings > 0) lines.push(`  and ${plural(omittedFindings, 'more finding', 'more findings')}`);
	return `${lines.join('\n')}\n`;
}

/** The longest quoted line, in UTF-16 units. Longer lines are cut around the span. */
const maximumLineLength = 100;

function findingReport(analysis: DocumentAnalysis, finding: Finding, quote: Quote, style: Style): string[] {
	const { document } = analysis;
	const { rule, severity, span } = finding;
	const start = positionAt(document, span.start);
	const end = positionAt(document, span.end);
	const lineStart = offsetAt(document, { line: start.line, character: 0 });
	const lineEnd = offsetAt(document, { line: start.line, character: Number.MAX_SAFE_INTEGER });
	const markEnd = end.line === start.line ? span.end : lineEnd;
	const from = Math.max(lineStart, Math.min(span.start - 30, lineEnd - maximumLineLength));
	const to = Math.min(lineEnd, from + maximumLineLength);
	const slice = (start: number, end: number) => printable(quote({ start, end }));
	const before = (from > lineStart ? '…' : '') + slice(from, span.start);
	const marked = slice(span.start, Math.min(markEnd, to));
	const after = slice(Math.min(markEnd, to), to) + (to < lineEnd ? '…' : '');
	const place = `${start.line + 1}:${start.character + 1}`;
	const margin = ' '.repeat(place.length);
	return [
		`  ${style.dim(place)}  ${style.severity(severity, severity)}  ${printable(analysis.sentenceOf(finding))}  ${style.dim(rule)}`,
		`  ${margin}  ${style.dim('│')} ${before}${style.severity(severity, marked)}${after}`,
		`  ${margin}  ${style.dim('│')} ${' '.repeat(columnsOf(before))}${style.severity(severity, '~'.repeat(Math.max(1, columnsOf(marked))))}`,
	];
}

type Quote = (span: Span) => string;

/** Quotes parts of a document and masks what looks like a credential, because many people read logs. */
function createQuote(document: MarkdownDocument, exposed: readonly Span[]): Quote {
	return (span) => {
		let text = sliceOf(document, span);
		for (const { start, end } of exposed) {
			const from = Math.max(0, start - span.start);
			const to = Math.min(text.length, end - span.start);
			if (from < to) text = text.slice(0, from) + '•'.repeat(to - from) + text.slice(to);
		}
		return text;
	};
}

/** Replaces control characters and lone surrogates, so that the text stays on its line and sends no terminal codes. */
function printable(text: string): string {
	return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
}

/** Estimates how many columns a text takes in a terminal. Wide scripts and emoji take two. */
function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text) {
		if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
		columns +=
			/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
				character,
			)
				? 2
				: 1;
	}
	return columns;
}

function summaryReport({ files, unrecognized }: CheckResult, style: Style): string {
	const { errors, warnings, informations, hints, omitted, progress } = summaryOf(files);
	const counts: readonly (readonly [count: number, one: string, many: string, severity: Severity])[] = [
		[errors, 'error', 'errors', 'error'],
		[warnings, 'warning', 'warnings', 'warning'],
		[informations, 'information', 'informations', 'information'],
		[hints, 'hint', 'hints', 'hint'],
	];
	const found = counts
		.filter(([count]) => count > 0)
		.map(([count, one, many, severity]) => style.severity(severity, plural(count, one, many)));
	const findings = found.length === 0 ? 'No findings' : found.join(', ');
	const left = omitted === 0 ? '' : ` (${plural(omitted, 'more was', 'more were')} left out)`;
	const state =
		progress.total === 0 ? '' : `; ${progress.filled} of ${progress.total} filled (${percent(progress)} %)`;
	const checked =
		files.length === 0
			? 'No documents were checked'
			: `${plural(files.length, 'document', 'documents')} checked`;
	const others = `${plural(unrecognized, 'other Markdown file', 'other Markdown files')} not recognised`;
	return `${findings}${left}${state}.\n${checked}, ${others}.`;
}

/** How parts of the report look in a terminal. */
interface Style {
	bold(text: string): string;
	dim(text: string): string;
	severity(severity: Severity, text: string): string;
}

/** Colours as ANSI codes. */
const colourOf: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

function createStyle(colours: boolean): Style {
	const wrap = (code: number, text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
	return {
		bold: (text) => wrap(1, text),
		dim: (text) => wrap(2, text),
		severity: (severity, text) => wrap(colourOf[severity], text),
	};
}

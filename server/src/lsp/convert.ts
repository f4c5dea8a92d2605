import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import { type MarkdownDocument, positionAt } from '../language/document/document.ts';
import type { Span } from '../language/document/span.ts';
import type { Finding } from '../language/rules/finding.ts';
import type { Severity } from '../language/settings/severity.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export function toRange(document: MarkdownDocument, { start, end }: Span): Range {
	return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** What beside the finding itself a diagnostic can tell a client. */
export interface DiagnosticExtras {
	/** Further places. */
	readonly related: boolean;
	/** Address of the page about a code, with `{rule}` in its place. */
	readonly ruleHelp: string | undefined;
}

/** Where a code leads, for a client that said where. */
export function codeDescription(
	ruleHelp: string | undefined,
	code: string,
): Pick<Diagnostic, 'codeDescription'> {
	return ruleHelp === undefined ? {} : { codeDescription: { href: ruleHelp.replaceAll('{rule}', code) } };
}

export function toDiagnostic(
	analysis: DocumentAnalysis,
	uri: string,
	finding: Finding,
	extras: DiagnosticExtras,
): Diagnostic {
	const { document } = analysis;
	const related = extras.related ? finding.related : [];
	return {
		range: toRange(document, finding.span),
		severity: severities[finding.severity],
		code: finding.rule,
		...codeDescription(extras.ruleHelp, finding.rule),
		source: 'archdocs',
		message: analysis.sentenceOf(finding),
		...(related.length > 0 && {
			relatedInformation: related.map((span) => ({
				location: { uri, range: toRange(document, span) },
				message: analysis.relatedNoteOf(finding),
			})),
		}),
	};
}

/** The same for a finding in a text that is no Markdown document. */
export function toPlainDiagnostic(
	text: TextDocument,
	finding: Finding,
	message: string,
	ruleHelp: string | undefined,
): Diagnostic {
	const { start, end } = finding.span;
	return {
		range: { start: text.positionAt(start), end: text.positionAt(end) },
		severity: severities[finding.severity],
		code: finding.rule,
		...codeDescription(ruleHelp, finding.rule),
		source: 'archdocs',
		message,
	};
}

import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import type { DocumentAnalysis, Finding, Severity } from '../language/api.ts';
import type { ClientSupport } from './clientSupport.ts';
import { toRange, toTextRange } from './convert.ts';

/** What a client can show of a diagnostic. */
export interface DiagnosticSupport {
	readonly client: Pick<ClientSupport, 'relatedInformation'>;
	readonly options: Pick<ClientOptions, 'ruleHelp'>;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** The findings of a document, open or not. A document that follows no template has none. */
export function toDiagnostics(
	{ client, options }: DiagnosticSupport,
	uri: string,
	analysis: DocumentAnalysis,
): Diagnostic[] {
	if (analysis.template === undefined) return [];
	const { document } = analysis;
	return analysis.findings.map((finding) => {
		const related = client.relatedInformation ? finding.related : [];
		const range = toRange(document, finding.span);
		return {
			...toDiagnostic(finding, range, analysis.sentenceOf(finding), options.ruleHelp),
			...(related.length > 0 && {
				relatedInformation: related.map((span) => ({
					location: { uri, range: toRange(document, span) },
					message: analysis.relatedNoteOf(finding),
				})),
			}),
		};
	});
}

/** A finding in a text that is no Markdown document. */
export function toPlainDiagnostic(
	text: TextDocument,
	finding: Finding,
	message: string,
	ruleHelp: string | undefined,
): Diagnostic {
	return toDiagnostic(finding, toTextRange(text, finding.span), message, ruleHelp);
}

/**
 * The link from a code to its documentation.
 *
 * @param ruleHelp address of the page about a code, with `{rule}` in its place; undefined if the client gave none
 */
export function codeDescription(
	ruleHelp: string | undefined,
	code: string,
): Pick<Diagnostic, 'codeDescription'> {
	return ruleHelp === undefined ? {} : { codeDescription: { href: ruleHelp.replaceAll('{rule}', code) } };
}

function toDiagnostic(
	{ rule, severity }: Finding,
	range: Range,
	message: string,
	ruleHelp: string | undefined,
): Diagnostic {
	return {
		range,
		severity: severities[severity],
		code: rule,
		...codeDescription(ruleHelp, rule),
		source: 'archdocs',
		message,
	};
}

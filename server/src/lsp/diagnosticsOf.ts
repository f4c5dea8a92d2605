import type { Diagnostic } from 'vscode-languageserver';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { ClientCapabilitiesKnown } from './clientCapabilities.ts';
import { toDiagnostic } from './convert.ts';

/** What a client shows. */
export interface Shown {
	readonly client: Pick<ClientCapabilitiesKnown, 'relatedInformation'>;
	readonly options: Pick<ClientOptions, 'ruleHelp'>;
}

/** What is said of a document, open or not; nothing of one that follows no template. */
export function diagnosticsOf(
	{ client, options }: Shown,
	uri: string,
	analysis: DocumentAnalysis,
): Diagnostic[] {
	if (analysis.template === undefined) return [];
	const extras = { related: client.relatedInformation, ruleHelp: options.ruleHelp };
	return analysis.findings.map((finding) => toDiagnostic(analysis, uri, finding, extras));
}

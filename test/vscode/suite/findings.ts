import { type Diagnostic, languages, type TextDocument } from 'vscode';
import { eventually } from './eventually.ts';

/** What ArchDocs says about a document at this moment. */
export function findings(document: TextDocument): readonly Diagnostic[] {
	return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'archdocs');
}

/** Waits until ArchDocs says something about a document. */
export function waitForFindings(document: TextDocument): Promise<readonly Diagnostic[]> {
	return eventually(`findings in ${document.uri.path}`, () => {
		const found = findings(document);
		return found.length > 0 ? found : undefined;
	});
}

/** Waits until ArchDocs says exactly so much about a document. */
export async function waitForFindingsCount(document: TextDocument, count: number): Promise<void> {
	await eventually(
		`${count} findings in ${document.uri.path}`,
		() => findings(document).length === count || undefined,
	);
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

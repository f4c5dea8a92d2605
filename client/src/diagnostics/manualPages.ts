import type { Uri } from 'vscode';
import { showPage } from './showPage.ts';

/** Pages about what is no rule. */
const otherPages: Readonly<Record<string, string>> = {
	template: 'templates.md',
	configuration: 'configuration.md',
};

/**
 * Shows the page of the manual about a rule, or about templates or the configuration.
 *
 * @param code of a diagnostic
 */
export async function explainRule(extension: Uri, code: unknown): Promise<void> {
	if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return;
	await showPage(extension, otherPages[code] ?? `rules/${code}.md`);
}

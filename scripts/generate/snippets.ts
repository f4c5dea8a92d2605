import { templateSnippets } from '#language/edits/insertion/templateSnippets.ts';
import type { Template } from '#language/template/template.ts';

/** A snippet as VS Code reads it from a file. */
interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly isFileTemplate?: boolean;
	readonly body: readonly string[];
}

/** The snippet file of a template: its whole document, its sections, and the rows of its tables. */
export function snippetFile(template: Template): string {
	const snippets: Record<string, Snippet> = {};
	for (const { name, prefix, description, isDocument, body } of templateSnippets(template, 'document')) {
		snippets[name] = {
			prefix,
			description,
			...(isDocument && { isFileTemplate: true }),
			body: [...body.split('\n'), '$0'],
		};
	}
	return `${JSON.stringify(snippets, undefined, '\t')}\n`;
}

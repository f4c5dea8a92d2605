import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The settings that VS Code sends to its Markdown server by default, but with validation enabled. */
export const markdownServerSettings = {
	markdown: {
		server: { log: 'off' },
		preferredMdPathExtensionStyle: 'auto',
		occurrencesHighlight: { enabled: false },
		suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
		validate: {
			enabled: true,
			referenceLinks: { enabled: 'warning' },
			fragmentLinks: { enabled: 'warning' },
			fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
			ignoredLinks: [],
			unusedLinkDefinitions: { enabled: 'hint' },
			duplicateLinkDefinitions: { enabled: 'warning' },
		},
	},
};

interface MarkdownIt {
	parse(text: string, environment: object): unknown;
}

/**
 * Answers requests of VS Code's Markdown server as VS Code does: parses with markdown-it and reads the files.
 *
 * @param require resolves packages of the folder with the other servers
 */
export function answerMarkdownServer(require: NodeJS.Require) {
	let markdownIt: MarkdownIt | undefined;
	return (method: string, params: unknown, openText: string | undefined): unknown => {
		const uri = (params as { readonly uri?: string } | undefined)?.uri ?? '';
		switch (method) {
			case 'markdown/parse':
				markdownIt ??= new (require('markdown-it'))({ html: true }) as MarkdownIt;
				return markdownIt.parse(openText ?? readFileSync(fileURLToPath(uri), 'utf8'), {});
			case 'markdown/fs/readFile':
				return [...readFileSync(fileURLToPath(uri))];
			case 'markdown/fs/readDirectory':
				return readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
					entry.name,
					{ isDirectory: entry.isDirectory() },
				]);
			case 'markdown/fs/stat': {
				const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
				return found && { isDirectory: found.isDirectory() };
			}
			default:
				return null;
		}
	};
}

/** Returns the URIs of the Markdown files in a folder and its subfolders. */
export function markdownFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => pathToFileURL(path.join(folder, name)).href);
}

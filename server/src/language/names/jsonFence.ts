import type { Fence } from '../document/facts.ts';

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);

/**
 * The JSON in a block of code, as long as its content: the marks of a quote around it are blanks. Undefined for a block
 * in another language.
 */
export function maskedFence(text: string, { language, contentSpan }: Fence): string | undefined {
	if (!jsonLanguages.has(language)) return undefined;
	return text
		.slice(contentSpan.start, contentSpan.end)
		.replace(/^[ \t]*(?:>[ \t]?)+/gm, (marks) => ' '.repeat(marks.length));
}

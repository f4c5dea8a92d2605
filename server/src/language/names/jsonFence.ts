import type { Fence } from '../document/facts.ts';

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);

/** A block of code in JSON, comments and all. */
export function isJsonFence({ language }: Fence): boolean {
	return jsonLanguages.has(language);
}

/**
 * The JSON in a block of code, as long as its content: the marks of a quote around it are blanks. Undefined for a block
 * in another language.
 */
export function maskedFence(text: string, fence: Fence): string | undefined {
	if (!isJsonFence(fence)) return undefined;
	const { contentSpan } = fence;
	return text
		.slice(contentSpan.start, contentSpan.end)
		.replace(/^[ \t]*(?:>[ \t]?)+/gm, (marks) => ' '.repeat(marks.length));
}

import { labelKeyOf } from '../language/template/labelKeyOf.ts';
import type { Template } from '../language/template/template.ts';
import { wordsOfType } from '../language/template/words.ts';

/**
 * Tells from the start of a text, at next to no cost, whether it can name one of the templates: a key for the Type and the
 * name of a template must both be there. Most Markdown of a workspace is sorted out by this; what passes is parsed.
 */
export function createHeadTest(): (head: string, templates: readonly Template[]) => boolean {
	const tests = new Map<string, RegExp>();

	return (head, templates) => {
		const types = [...new Set(templates.map(({ type }) => type.toLowerCase()))];
		const lower = head.toLowerCase();
		if (!types.some((type) => lower.includes(type))) return false;
		const keys = templates.flatMap(({ metadata }) =>
			metadata.filter(({ role }) => role === 'type').map(({ key }) => labelKeyOf(key)),
		);
		const words = [...new Set([...wordsOfType, ...keys])];
		const id = words.join('\n');
		const test = tests.get(id) ?? new RegExp(`(?:${words.map(escaped).join('|')})[*_ \\t]*[:：]`, 'i');
		tests.set(id, test);
		return test.test(head);
	};
}

function escaped(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

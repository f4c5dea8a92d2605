import { textOf } from '../document/document.ts';
import type { Template } from './template.ts';

/**
 * A copy of a built-in template, to the last character, is what it was made of: in a folder it is no document. One of a
 * team's is a new document.
 */
export function isSourceOf(template: Template, text: string): boolean {
	return template.uri === undefined && textOf(template.document) === text;
}

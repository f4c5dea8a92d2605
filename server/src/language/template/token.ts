import type { Candidate, Spelling, Zone } from '../document/facts.ts';
import type { PlaceholderKind } from './placeholderKind.ts';

/** What identifies a token: no case, single spaces, one key for the numbered names of a family. */
export function tokenKey(text: string): string {
	const key = text.replace(/\s+/g, ' ').trim().toLowerCase();
	const numbered = numberedName(key);
	return numbered === undefined ? key : `${numbered.before}#${numbered.after}`;
}

/** A name that ends in a number, as `[Name12]`: delimiters included, the parts around the number. */
export interface NumberedName {
	readonly before: string;
	readonly number: number;
	readonly after: string;
}

export function numberedName(text: string): NumberedName | undefined {
	const parts = /^(\W{1,2}[\p{L}\p{N}_-]*?[\p{L}_-])(\d+)(\W{1,2})$/u.exec(text);
	const [, before = '', number, after = ''] = parts ?? [];
	return number === undefined ? undefined : { before, number: Number(number), after };
}

/** The values between which a token lets the author choose; fewer than two when it is no choice. */
export function choicesOf(content: string): readonly string[] {
	if (content.length > 120 || /^[/.~]|:\/\/|\]\(|[.!?](?:\s|$)/.test(content)) return [];
	const options = content.split(/\s*[/|]\s*/).map((option) => option.trim());
	return options.length > 1 && options.every((option) => option !== '' && option.length <= 40) ? options : [];
}

/**
 * True for a token that can mean nothing else wherever it stands: a phrase, options, SCREAMING_SNAKE, a mention, a
 * numbered name, a date mask.
 */
export function isStrongToken(spelling: Spelling, content: string): boolean {
	if (spelling === 'date' || spelling === 'parenthesis') return true;
	return (
		/\S\s+\S/.test(content) ||
		choicesOf(content).length > 1 ||
		/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(content) ||
		/^@[\p{L}\p{N}]/u.test(content) ||
		/^[\p{L}_-]+\d+$/u.test(content)
	);
}

/** What the author is to write in place of a token. */
export function kindOfToken({
	spelling,
	content,
	zone,
}: Pick<Candidate, 'spelling' | 'content' | 'zone'>): PlaceholderKind {
	if (spelling === 'date' || /\b[yY]{4}[-/.][mM]{2}[-/.][dD]{2}\b/.test(content)) return 'date';
	if (content.startsWith('@')) return 'mention';
	if (choicesOf(content).length > 1) return 'choice';
	return isIdentifier(content, zone) ? 'identifier' : 'text';
}

function isIdentifier(content: string, zone: Zone): boolean {
	if (/\s/.test(content)) return false;
	return zone === 'code-span' || zone === 'fence' || /[\p{Ll}\d]\p{Lu}|[_.\d-]/u.test(content);
}

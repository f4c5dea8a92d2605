import type { Candidate, Spelling, Zone } from '../document/facts.ts';

/**
 * Whether a candidate in a template is a token. Most are, since a template is written to be filled in. Exceptions are
 * links, expressions in code, and the brackets of programming languages.
 */
export function isTemplateToken({ spelling, zone, content, linkLike, glued, position }: Candidate): boolean {
	if (linkLike || glued || zone === 'unparsed') return false;
	if (/^[!^[]|^(?:x|\d+)$/i.test(content)) return false;
	if (spelling === 'date') return position !== 'other';
	if (zone === 'prose') return true;
	return spelling === 'square' || spelling === 'double-curly';
}

/** What tokens are compared by: no case, single spaces, and the same key for all numbers of a numbered name. */
export function tokenKey(text: string): string {
	const key = text.replace(/\s+/g, ' ').trim().toLowerCase();
	const numbered = numberedName(key);
	return numbered === undefined ? key : `${numbered.before}#${numbered.after}`;
}

/** The parts of a token that ends in a number, such as `[Name12]`, with its delimiters. */
export interface NumberedName {
	readonly before: string;
	readonly number: number;
	readonly after: string;
}

/** The parts of a numbered name; `undefined` for any other text. */
export function numberedName(text: string): NumberedName | undefined {
	const parts = /^(\W{1,2}[\p{L}\p{N}_-]*?[\p{L}_-])(\d+)(\W{1,2})$/u.exec(text);
	const [, before = '', number, after = ''] = parts ?? [];
	return number === undefined ? undefined : { before, number: Number(number), after };
}

/** The values of a choice such as `a/b/c`; empty for any other content. */
export function choicesOf(content: string): readonly string[] {
	if (content.length > 120 || /^[/.~]|:\/\/|\]\(|[.!?](?:\s|$)/.test(content)) return [];
	const options = content.split(/\s*[/|]\s*/).map((option) => option.trim());
	return options.length > 1 && options.every((option) => option !== '' && option.length <= 40) ? options : [];
}

/**
 * Whether a token is unambiguous in any place: a phrase, a choice, SCREAMING_SNAKE, a mention, a numbered name, or a date
 * mask.
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

/** What a placeholder asks for. Part of the JSON output of the command line. */
export type PlaceholderKind = 'text' | 'choice' | 'identifier' | 'mention' | 'date';

/** What a token asks for. */
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

/** Whether the key of a heading has no words outside of its tokens, so that it stands for any title. */
export function isAnyTitle(key: string): boolean {
	return /^(?:\W*(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>)\W*)+$/u.test(key);
}

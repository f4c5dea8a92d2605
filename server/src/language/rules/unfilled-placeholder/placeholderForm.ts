import type { Candidate } from '../../document/facts.ts';
import { choicesOf } from '../../template/token.ts';

/**
 * How strongly the form of a candidate indicates a placeholder, without a template. `strong`: counts alone. `weak`:
 * requires other placeholders in the document. `marked`: a spelling that has another meaning in most documents. It also
 * requires evidence, but it is evidence itself when it repeats. `undefined`: never a placeholder.
 */
export type Form = 'strong' | 'weak' | 'marked' | undefined;

/** Returns the form of a candidate. */
export function formOf(candidate: Candidate): Form {
	if (candidate.linkLike || candidate.glued || candidate.zone === 'html' || candidate.zone === 'unparsed') {
		return undefined;
	}
	if (candidate.zone === 'prose') return proseForm(candidate);
	return codeForm(candidate);
}

function proseForm(candidate: Candidate): Form {
	const { spelling, content, position, whole, tag } = candidate;
	switch (spelling) {
		case 'date':
			return position === 'other' ? undefined : 'strong';
		case 'parenthesis':
			return whole ? 'strong' : undefined;
		case 'curly':
			return isPhrase(content) && !isCode(content) ? 'marked' : undefined;
		case 'double-curly':
		case 'angle':
			return isNever(content) || isCode(content) ? undefined : 'marked';
		default:
			return tag && !isInstruction(content) ? tagForm(content) : bracketForm(content);
	}
}

/** Returns the form of a tag, which names the topic of the text after it: "[Tests] add a case". It is never strong. */
function tagForm(content: string): Form {
	return bracketForm(content) === undefined ? undefined : 'weak';
}

function bracketForm(content: string): Form {
	if (isInstruction(content) || isNumberMask(content)) return 'strong';
	if (isNever(content) || isCode(content)) return undefined;
	if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(content)) return 'strong';
	if (/^@[\p{L}\p{N}_.-]+$/u.test(content)) return 'strong';
	if (choicesOf(content).length > 2) return 'strong';
	// Text in capitals is the tag of a legend as often as a placeholder.
	if (isListOfNames(content) || (/\p{Lu}/u.test(content) && !/\p{Ll}/u.test(content))) return 'weak';
	return isPhrase(content) && choicesOf(content).length !== 2 ? 'strong' : 'weak';
}

/** Whether the content asks for digits, as in `###-name` or `NNN-title`. */
function isNumberMask(content: string): boolean {
	return /^(?:#{2,}|N{3,}|X{3,})-[\p{L}\p{N}]/u.test(content);
}

/** Returns the form of a candidate in code. Most brackets there are code, so only unambiguous positions count. */
function codeForm({ spelling, content, zone, position }: Candidate): Form {
	if (spelling !== 'square') return undefined;
	if (isNumberMask(content)) return 'strong';
	if (isNever(content) || isCode(content)) return undefined;
	const options = choicesOf(content).length;
	switch (position) {
		case 'box':
			return isPhrase(content) || options > 1 ? 'strong' : undefined;
		case 'whole':
			return zone === 'code-span' ? wholeSpanForm(content) : undefined;
		case 'name':
		case 'value':
			return 'weak';
		case 'segment':
			return zone === 'code-span' ? 'weak' : undefined;
		case 'other':
			return undefined;
	}
}

function wholeSpanForm(content: string): Form {
	return /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(content) ? 'strong' : 'weak';
}

/** Whether the content has two or more words that read like text. */
function isPhrase(content: string): boolean {
	return /[\p{L}\p{N}][\p{L}\p{N}'’.,)"-]*\s+\S*[\p{L}]/u.test(content);
}

/** Whether the content starts like an instruction to the author, or contains a date format. */
function isInstruction(content: string): boolean {
	return (
		/^(?:e\.?\s?g\.?|i\.?\s?e\.?|z\.?\s?b\.?|for example|example:)[\s:,]/i.test(content) ||
		/^(?:insert|enter|fill|your|add|describe|replace|specify|provide)\s\S/i.test(content) ||
		/^(?:tbd|todo|tbc|fixme|tba)\b/i.test(content) ||
		/\b[yYjJ]{4}[-/.][mM]{2}[-/.][dDtT]{2}\b/.test(content)
	);
}

const neverWords: ReadonlySet<string> = new Set(
	(
		'sic wip unreleased yanked optional required deprecated experimental beta alpha stable unstable toc ' +
		'internal external new updated fixed added changed removed breaking security docs feature bugfix draft ' +
		'done true false null undefined y/n yes/no on/off citation object emphasis ibid cont redacted blank ' +
		'link source demo video image edit top'
	).split(' '),
);

/** Short words in capitals that are placeholders more often than tags. */
const capitalWords: ReadonlySet<string> = new Set(['DATE', 'NAME', 'LINK', 'ROLE', 'TEAM', 'USER', 'YEAR']);

const neverPhrases =
	/^(?:(?:note|warning|caution|tip|important|nb|edit|update)\s*[:–—-].*|citation needed|emphasis (?:added|mine|ours)|object object|not set|sic!?|no data|empty|back to top|translated from .*|original .*)$/i;

/** Whether the content has its own meaning in brackets: a version, number, tag, alert, wiki link or address. */
function isNever(content: string): boolean {
	const text = content.trim();
	return (
		!/\p{L}{2}/u.test(text) ||
		/^[!^:\-–—+*=~|/\\<>#&%.,;]/.test(text) ||
		/^\[.*\]$/s.test(text) ||
		/^v?\d+(?:[.\d]*\d)?(?:[-+.][\w.]+)?$/i.test(text) ||
		(/^[A-Z][A-Z0-9]{0,3}\d*$/.test(text) && !capitalWords.has(text)) ||
		/^[+-]?[\d.,\s]+\s?(?:%|[a-zµ°]{1,3}|[kmgt]i?b)$/i.test(text) ||
		neverWords.has(text.toLowerCase()) ||
		neverPhrases.test(text) ||
		/:\/\/|^\S+@\S+\.\S+$|^www\./.test(text)
	);
}

/** Whether the content is code: an operator, a call, an assignment or a quoted list. */
function isCode(content: string): boolean {
	const words = content.split(/\s+/).length;
	if (/=>|==|&&|\|\||::|\(\)|\$\{|\\|;$|^["'`].*["'`]$|^\w+\s*=|=\s*["'\d]|--\w/.test(content)) return true;
	return words < 5 && /[;={}<>$%^]|^\w+:\S|\w\(|["'`],/.test(content);
}

/** Whether the content is a list of single words, as in `AWS, GCE`. */
function isListOfNames(content: string): boolean {
	const items = content.split(/\s*,\s*/);
	return items.length > 1 && items.every((item) => /^\S+$/.test(item));
}

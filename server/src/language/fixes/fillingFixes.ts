import { sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TextReplacement } from '../document/textReplacement.ts';
import { daysIn, isoDate } from '../rules/isoDate.ts';
import type { Fix, FixesOf } from './fix.ts';
import { removal } from './lines.ts';

/** More would be a list to search in, and completion has one. */
const mostOwners = 5;
const mostTargets = 5;

/** The values that the template allows, today, or the owners that the workspace knows. */
export const placeholderFixes: FixesOf = function* ({ message, kind, span, related }, { today, owners }) {
	if (message.id !== 'unfilled' || related.length > 0) return;
	if (kind === 'date') yield { ...writing(span, today), isPreferred: true };
	if (kind === 'mention') for (const owner of owners().slice(0, mostOwners)) yield writing(span, owner);
	for (const choice of message.choices) yield writing(span, choice);
};

export const bracketsFixes: FixesOf = function* ({ message, span }) {
	if (message.id !== 'brackets-left') return;
	yield { ...writing(span, message.value), isPreferred: true, isSafe: true };
};

export const guidanceFixes: FixesOf = function* ({ span }, { document, findings }) {
	yield { title: { id: 'delete-comment' }, edits: [removal(document, span)], isPreferred: true };
	const all = findings.filter(({ rule }) => rule === 'guidance-comment');
	if (all.length < 2) return;
	yield {
		title: { id: 'delete-comments', count: all.length },
		edits: all.map((it) => removal(document, it.span)),
	};
};

/** The documents whose title is most like the text of the link. */
export const emptyLinkFixes: FixesOf = function* ({ message, span }, { document, linkTargets }) {
	if (message.id !== 'empty-link' || message.image) return;
	const source = sliceOf(document, span);
	const open = source.lastIndexOf('(');
	if (open < 0 || !source.endsWith(')')) return;
	const target = { start: span.start + open + 1, end: span.end - 1 };
	const wanted = wordsOf(message.text);
	const ranked = linkTargets()
		.map((it) => ({ ...it, likeness: wordsOf(it.title).filter((word) => wanted.includes(word)).length }))
		.sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1));
	for (const { title, path } of ranked.slice(0, mostTargets)) {
		const text = message.text === '' ? title.replace(/[[\]]/g, '\\$&') : undefined;
		const named: readonly TextReplacement[] =
			text === undefined
				? []
				: [{ span: { start: span.start + 1, end: span.start + source.indexOf(']') }, text }];
		yield { title: { id: 'link-to', title, path }, edits: [...named, { span: target, text: path }] };
	}
};

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** The last day of the month that is meant, and today. */
export const invalidDateFixes: FixesOf = function* ({ message, span }, { document, today }) {
	if (message.id !== 'invalid-date') return;
	const at = sliceOf(document, span).indexOf(message.date);
	if (at < 0) return;
	const place = { start: span.start + at, end: span.start + at + message.date.length };
	const [year = 0, month = 0] = message.date.split('-').map(Number);
	const last = `${message.date.slice(0, 8)}${daysIn(year, month)}`;
	if (1 <= month && month <= 12) yield { ...writing(place, last), isPreferred: true };
	if (last !== today) yield writing(place, today);
};

export const dateOrderFixes: FixesOf = function* ({ message, span }, { document, today }) {
	if (message.id !== 'date-order' || today < message.createdOn) return;
	const value = sliceOf(document, span);
	const date = isoDate(value)?.date;
	const at = date === undefined ? -1 : value.indexOf(date);
	if (date === undefined || at < 0) return;
	yield {
		...writing({ start: span.start + at, end: span.start + at + date.length }, today),
		isPreferred: true,
	};
};

export function writing(span: Span, text: string): Fix {
	return { title: { id: 'write', text }, edits: [{ span, text }] };
}

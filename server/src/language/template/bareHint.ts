import type { Candidate, Spelling } from '../document/facts.ts';
import { linesOf } from '../document/lineEnds.ts';
import { type Span, trimComments } from '../document/span.ts';
import type { SectionBody } from './sectionBody.ts';
import { isTemplateToken, kindOfToken } from './token.ts';

/**
 * A value of the template without the brackets of its tokens. A snippet inserts it, and an author leaves it who only
 * deletes the brackets. It is as unfilled as the tokens.
 */
export interface BareHint {
	readonly text: string;
	/** The contents of the tokens, relative to {@link BareHint.text}. */
	readonly tokens: readonly Span[];
}

/** The length of the delimiter at each end. */
const margins: Readonly<Record<Spelling, number>> = {
	square: 1,
	curly: 1,
	'double-curly': 2,
	angle: 1,
	'escaped-angle': 2,
	parenthesis: 1,
	date: 0,
};

/**
 * The text of a token without its brackets. `undefined` for tokens that need their brackets: without them, a choice could
 * be the answer, a date mask is not a hint, and a token over several lines is not recognized.
 *
 * @param source the text that the span of the candidate is relative to
 */
export function hintOfToken(source: string, candidate: Candidate): string | undefined {
	if (candidate.more.length > 0 || !isTemplateToken(candidate)) return undefined;
	const kind = kindOfToken(candidate);
	if (kind === 'choice' || kind === 'date') return undefined;
	const margin = margins[candidate.spelling];
	const hint = source.slice(candidate.span.start + margin, candidate.span.end - margin).trim();
	return hint === '' || /[\r\n]/.test(hint) ? undefined : hint;
}

/** The text of `region` with hints in place of its tokens; `undefined` if none of them has a hint. */
export function bareHint(
	source: string,
	region: Span,
	candidates: readonly Candidate[],
): BareHint | undefined {
	let text = '';
	let at = region.start;
	const tokens: Span[] = [];
	for (const candidate of candidates) {
		const { span } = candidate;
		if (span.start < at || span.end > region.end) continue;
		const hint = hintOfToken(source, candidate);
		if (hint === undefined) continue;
		text += source.slice(at, span.start);
		tokens.push({ start: text.length, end: text.length + hint.length });
		text += hint;
		at = span.end;
	}
	return tokens.length === 0 ? undefined : { text: text + source.slice(at, region.end), tokens };
}

/**
 * The lines of a section outside of its heading, tables and fields, trimmed and without comments at their end. Spans are
 * relative to the chunk.
 */
export function* plainLines(body: SectionBody, source: string): Generator<Span> {
	const apart = [...body.tables.map(([, { span }]) => span), ...body.fields.map(([, { span }]) => span)];
	apart.sort((a, b) => a.start - b.start);
	let next = 0;
	for (const { span } of body.content) {
		for (const line of linesOf(source, span.start, span.end)) {
			while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
			const isApart = (apart[next]?.start ?? Number.POSITIVE_INFINITY) < line.end;
			if (!isApart) yield trimComments(source, withoutMarker(source, line));
		}
	}
}

/** The span of a line without the markers of list items and quotes. */
function withoutMarker(source: string, { start, end }: Span): Span {
	const marker = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(source.slice(start, end))?.[0].length ?? 0;
	return { start: start + marker, end };
}

/** The hints of the plain lines of a template, by their text. */
export function lineHints(body: SectionBody, source: string): ReadonlyMap<string, BareHint> {
	const hints = new Map<string, BareHint>();
	for (const line of plainLines(body, source)) {
		const hint = bareHint(source, line, body.candidates);
		if (hint) hints.set(hint.text, hint);
	}
	return hints;
}

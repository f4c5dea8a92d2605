import type { Candidate, Spelling } from '../document/facts.ts';
import { linesOf } from '../document/lineEnds.ts';
import { type Span, trimComments } from '../document/span.ts';
import type { SectionBody } from './sectionBody.ts';
import { isTemplateToken, kindOfToken } from './token.ts';

/**
 * A value of the template as it reads when the brackets of its tokens are taken away: what a snippet inserts, and what
 * an author leaves who deletes brackets without writing anything. It is as unfilled as the token.
 */
export interface BareHint {
	readonly text: string;
	/** Where the contents of the tokens stand in {@link BareHint.text}. */
	readonly tokens: readonly Span[];
}

/** Length of the delimiter at each end. */
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
 * What a token says without its brackets. undefined for one that must keep them: a choice names values, so without
 * brackets it could be the answer; a date is no hint; and what runs over several lines is not known by its line.
 *
 * @param source the text that the candidate's span is relative to
 */
export function hintOfToken(source: string, candidate: Candidate): string | undefined {
	if (candidate.more.length > 0 || !isTemplateToken(candidate)) return undefined;
	const kind = kindOfToken(candidate);
	if (kind === 'choice' || kind === 'date') return undefined;
	const margin = margins[candidate.spelling];
	const hint = source.slice(candidate.span.start + margin, candidate.span.end - margin).trim();
	return hint === '' || /[\r\n]/.test(hint) ? undefined : hint;
}

/** The text of `region` with hints in place of tokens; undefined when no token of it has one. */
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
 * The lines of a section that stand neither in its heading, nor in a table, nor in a field: those of its prose and its
 * code, trimmed, up to a comment at their end. Spans are relative to the chunk.
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

/** Without the marker of a list item or a quote. */
function withoutMarker(source: string, { start, end }: Span): Span {
	const marker = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(source.slice(start, end))?.[0].length ?? 0;
	return { start: start + marker, end };
}

/** What those lines of a template read like without brackets. */
export function lineHints(body: SectionBody, source: string): ReadonlyMap<string, BareHint> {
	const hints = new Map<string, BareHint>();
	for (const line of plainLines(body, source)) {
		const hint = bareHint(source, line, body.candidates);
		if (hint) hints.set(hint.text, hint);
	}
	return hints;
}

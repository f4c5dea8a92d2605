import { linesOf } from '../document/lineEnds.ts';
import { type Span, trimComments } from '../document/span.ts';
import { type BareHint, bareHint } from './bareHint.ts';
import type { SectionBody } from './sectionBody.ts';

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

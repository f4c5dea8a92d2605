import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { lineAt, type MarkdownDocument, sliceOf } from '../document/document.ts';
import type { Candidate, ChunkFacts, FactLocation } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import type { Finding } from '../rules/finding.ts';
import { placeNames } from '../rules/placeNames.ts';
import { ruleOf } from '../rules/rules.ts';
import { answerFormat } from './answerFormat.ts';
import { type AnswerPlace, type AnswerStep, notApplicable } from './fillStep.ts';

/**
 * Creates the question about an open place.
 *
 * @param alike the places that get the same name, including this one; empty if the place asks for something other than
 * a name
 */
export function answerStep(
	analysis: TemplatedAnalysis,
	finding: Finding,
	alike: readonly Span[],
): AnswerStep | undefined {
	const { location, span, message } = finding;
	if (location === undefined) return undefined;
	const rule = ruleOf(finding);
	const { context: chunk } = analysis.chunkAt(span.start);
	const { facts } = chunk.chunk;
	const others = alike.filter((it) => it.start !== span.start);
	const target = rule.answerSpan?.(finding, analysis.document) ?? span;
	const candidate = candidateAt(analysis, target);
	const own: AnswerPlace = { span: target, more: finding.related, location, candidate };
	const asked = rule.asks?.(message);
	return {
		kind: 'answer',
		span,
		places: [own, ...others.flatMap((other) => placeAt(analysis, other) ?? [])],
		question: asked?.question ?? candidate?.content ?? asked?.label ?? '',
		where: [...placeNames(chunk, location)].reverse(),
		hint: hintOf(analysis, own, chunk),
		format: rule.asksForTarget ? 'target' : answerFormat(finding.kind, own, chunk),
		notApplicable: !rule.asksForTarget && mayBeNothing(own, facts) ? notApplicable : undefined,
	};
}

function placeAt(analysis: TemplatedAnalysis, span: Span): AnswerPlace | undefined {
	const candidate = candidateAt(analysis, span);
	return candidate && { span, more: [], location: candidate.location, candidate };
}

function candidateAt(analysis: TemplatedAnalysis, span: Span): Candidate | undefined {
	const { start, context: chunk } = analysis.chunkAt(span.start);
	return chunk.chunk.facts.candidates.find(
		(it) => it.span.start + start === span.start && it.span.end + start === span.end,
	);
}

/** Returns the text that the placeholder is a part of, and the template's guidance about the section. */
function hintOf({ document }: TemplatedAnalysis, place: AnswerPlace, chunk: ChunkContext): string {
	const around = textAround(document, place, chunk.chunk.facts);
	return [around && `Part of: ${around}`, guidanceOf(chunk, place.location)].filter(Boolean).join(' — ');
}

/** Returns the template's guidance about the section of a location. It is empty if the template has none. */
export function guidanceOf({ sectionAt }: ChunkContext, { heading }: FactLocation): string {
	return sectionAt(heading)?.guidance[0]?.replace(/\s+/g, ' ') ?? '';
}

/**
 * Returns the cell, the value, the heading or the line around a place, or undefined if the placeholder is all of it.
 */
function textAround(
	document: MarkdownDocument,
	{ span, location, candidate }: AnswerPlace,
	facts: ChunkFacts,
): string | undefined {
	if (candidate === undefined || candidate.position === 'box') return undefined;
	const text = wholeText(location, facts) ?? sliceOf(document, lineAt(document, span.start));
	const plain = plainText(text);
	return plain === candidate.text ? undefined : plain;
}

function wholeText(location: FactLocation, facts: ChunkFacts): string | undefined {
	if (location.table)
		return facts.tables[location.table.index]?.rows[location.table.row]?.[location.table.column]?.text;
	if (location.field !== undefined) return facts.fields[location.field]?.value;
	if (location.pair !== undefined) return facts.pairs[location.pair]?.value;
	return location.inHeading ? facts.headings[location.heading]?.text : undefined;
}

/** Whether "N/A" can be the answer: the place must be a whole cell, field or line. */
function mayBeNothing(place: AnswerPlace, facts: ChunkFacts): boolean {
	const { location, candidate } = place;
	if (location.inHeading || location.fence !== undefined || location.pair !== undefined) return false;
	if (candidate === undefined) return true;
	const whole = wholeText(location, facts);
	return whole === undefined
		? candidate.whole && candidate.zone === 'prose'
		: whole.replace(/[`*]/g, '') === candidate.text;
}

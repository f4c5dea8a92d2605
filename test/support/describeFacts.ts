import { equal } from 'node:assert/strict';
import type { ChunkFacts, FactLocation } from '#language/document/facts.ts';
import type { Span } from '#language/document/span.ts';
import { service } from './check.ts';

/** The kinds of facts that {@link factsOf} tells of, each by the first word of its lines. */
export type FactKind = Exclude<keyof ChunkFacts, 'approximate'>;

/**
 * The facts of a text as lines, by kind, every span shown as the text it covers. Line ends in it are `\n`, so that
 * the same text with other line ends gives the same lines.
 */
export function factsOf(text: string, kind: FactKind): readonly string[] {
	return service.parser.parse(text).chunks.flatMap((chunk) => describeKind(chunk.text, chunk.facts, kind));
}

/** All facts of a text. */
export function allFactsOf(text: string): readonly string[] {
	return kinds.flatMap((kind) => [`# ${kind}`, ...factsOf(text, kind)]);
}

const kinds: readonly FactKind[] = [
	'headings',
	'blocks',
	'tables',
	'lists',
	'fields',
	'groups',
	'fences',
	'codeSpans',
	'comments',
	'emptyLinks',
	'pairs',
	'candidates',
	'markers',
];

function describeKind(source: string, facts: ChunkFacts, kind: FactKind): readonly string[] {
	const at = (span: Span) => quote(source, span);
	const section = (heading: number) => facts.headings[heading]?.text ?? 'start';
	const group = (index: number | undefined) =>
		index === undefined ? '' : ` of ${facts.groups[index]?.label ?? 'none'}`;
	switch (kind) {
		case 'headings':
			return facts.headings.map((it) => `${it.depth} ${at(it.textSpan)} in ${at(it.span)}`);
		case 'blocks':
			return facts.blocks.map((it) => `${it.kind}${it.notApplicable ? ' n/a' : ''} ${at(it.span)}`);
		case 'tables':
			return facts.tables.flatMap((it) => [
				`header ${it.header.map(({ span }) => at(span)).join(' | ')}${group(it.group)}`,
				...it.rows.map((row) => `row ${row.map(({ span }) => at(span)).join(' | ')}`),
			]);
		case 'lists':
			return facts.lists.map(
				(it) =>
					`${it.items.map(({ task, span }) => (task ? 'task ' : '') + at(span)).join(' / ')} under ${section(it.heading)}`,
			);
		case 'fields':
			return facts.fields.map(
				(it) => `${it.form} ${it.label} = ${at(it.valueSpan)} in ${at(it.span)}${group(it.group)}`,
			);
		case 'groups':
			return facts.groups.map((it) => `${it.label} in ${at(it.span)} under ${section(it.heading)}`);
		case 'fences':
			return facts.fences.map((it) => `${it.language} ${at(it.contentSpan)}${group(it.group)}`);
		case 'codeSpans':
			return facts.codeSpans.map(
				(it) => `${at(it.contentSpan)} in ${at(it.span)} ${homeOf(facts, it.location)}`,
			);
		case 'comments':
			return facts.comments.map(
				(it) => `${it.block ? 'block' : 'inline'} ${singleEnds(it.text)} in ${at(it.span)}`,
			);
		case 'emptyLinks':
			return facts.emptyLinks.map(
				(it) => `${it.kind} ${it.text} in ${at(it.span)} ${homeOf(facts, it.location)}`,
			);
		case 'pairs':
			return facts.pairs.map(
				(it) => `${it.origin} ${it.key}=${it.value} from ${at(it.keySpan)} ${at(it.valueSpan)}`,
			);
		case 'candidates':
			return facts.candidates.map(
				(it) =>
					`${it.spelling} ${it.zone} ${it.position} ${[it.span, ...it.more].map(at).join(' + ')} ${homeOf(facts, it.location)}`,
			);
		case 'markers':
			return facts.markers.map((it) => `${it.text} in ${at(it.span)} ${homeOf(facts, it.location)}`);
	}
}

/** Where something stands, in words. */
function homeOf(facts: ChunkFacts, { heading, inHeading, table, field, fence, pair }: FactLocation): string {
	if (table) {
		const header = facts.tables[table.index]?.header[table.column]?.text;
		return `at row ${table.row} of ${header}`;
	}
	if (field !== undefined) return `at ${facts.fields[field]?.label}`;
	if (fence !== undefined) return `at fence ${facts.fences[fence]?.language}`;
	if (pair !== undefined) return `at ${facts.pairs[pair]?.key}`;
	return `${inHeading ? 'at heading' : 'under'} ${facts.headings[heading]?.text ?? 'start'}`;
}

function quote(source: string, { start, end }: Span): string {
	equal(start >= 0 && start <= end && end <= source.length, true, `span ${start}-${end} is outside`);
	return `‹${singleEnds(source.slice(start, end))}›`;
}

function singleEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

import type { ChunkFacts, FactLocation } from '../facts.ts';
import { emptyLists, type FactLists } from '../read/factsBuilder.ts';
import { type Span, shift } from '../span.ts';

/**
 * Merges the facts of consecutive parts into the facts of the whole text.
 *
 * @param parts with the offset at which each part starts
 */
export function mergeFacts(
	parts: readonly { readonly facts: ChunkFacts; readonly start: number }[],
): ChunkFacts {
	const merged = emptyLists();
	for (const { facts, start } of parts) append(merged, facts, start);
	return { ...merged, approximate: parts.some(({ facts }) => facts.approximate) };
}

function append(merged: FactLists, facts: ChunkFacts, start: number): void {
	const at = (span: Span) => shift(span, start);
	const headings = merged.headings.length;
	const groups = merged.groups.length;
	const heading = (index: number) => index + headings;
	const group = (index: number | undefined) => (index === undefined ? undefined : index + groups);
	const moveLocation = locationMover(merged, heading);
	for (const it of facts.headings)
		merged.headings.push({ ...it, span: at(it.span), textSpan: at(it.textSpan) });
	for (const it of facts.blocks)
		merged.blocks.push({ ...it, span: at(it.span), heading: heading(it.heading) });
	for (const it of facts.tables) {
		const cells = (row: (typeof it)['header']) => row.map((cell) => ({ ...cell, span: at(cell.span) }));
		merged.tables.push({
			...it,
			span: at(it.span),
			header: cells(it.header),
			rows: it.rows.map(cells),
			heading: heading(it.heading),
			group: group(it.group),
		});
	}
	for (const it of facts.lists) {
		const items = it.items.map((item) => ({ ...item, span: at(item.span) }));
		merged.lists.push({ ...it, items, span: at(it.span), heading: heading(it.heading) });
	}
	for (const it of facts.fields) {
		const place = { heading: heading(it.heading), group: group(it.group) };
		merged.fields.push({ ...it, ...place, span: at(it.span), valueSpan: at(it.valueSpan) });
	}
	for (const it of facts.groups)
		merged.groups.push({ ...it, span: at(it.span), heading: heading(it.heading) });
	for (const it of facts.fences) {
		const place = { heading: heading(it.heading), group: group(it.group) };
		merged.fences.push({ ...it, ...place, span: at(it.span), contentSpan: at(it.contentSpan) });
	}
	for (const it of facts.codeSpans) {
		merged.codeSpans.push({
			...it,
			span: at(it.span),
			contentSpan: at(it.contentSpan),
			location: moveLocation(it.location),
		});
	}
	for (const it of facts.comments)
		merged.comments.push({ ...it, span: at(it.span), heading: heading(it.heading) });
	for (const it of facts.emptyLinks) {
		merged.emptyLinks.push({ ...it, span: at(it.span), location: moveLocation(it.location) });
	}
	for (const it of facts.pairs) {
		const place = { heading: heading(it.heading) };
		merged.pairs.push({ ...it, ...place, keySpan: at(it.keySpan), valueSpan: at(it.valueSpan) });
	}
	for (const it of facts.candidates) {
		merged.candidates.push({
			...it,
			span: at(it.span),
			more: it.more.map(at),
			location: moveLocation(it.location),
		});
	}
	for (const it of facts.markers)
		merged.markers.push({ ...it, span: at(it.span), location: moveLocation(it.location) });
}

/** Moves the indices of a location behind the facts that are already merged. */
function locationMover(
	merged: FactLists,
	heading: (index: number) => number,
): (location: FactLocation) => FactLocation {
	const tables = merged.tables.length;
	const fields = merged.fields.length;
	const fences = merged.fences.length;
	const pairs = merged.pairs.length;
	return ({ table, field, fence, pair, ...location }) => ({
		...location,
		heading: heading(location.heading),
		...(table !== undefined && { table: { ...table, index: table.index + tables } }),
		...(field !== undefined && { field: field + fields }),
		...(fence !== undefined && { fence: fence + fences }),
		...(pair !== undefined && { pair: pair + pairs }),
	});
}

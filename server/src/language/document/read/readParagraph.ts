import type { ListItem, Paragraph } from 'mdast';
import { isMarker } from '../absentValue.ts';
import type { FactLocation } from '../facts.ts';
import { type Line, linesOf } from '../lineEnds.ts';
import { type Span, spanOf, trimComments, trimSpan } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';
import { type Region, readInline } from './readInline.ts';

/** A label, and the start of its value in the text. */
interface Label {
	readonly label: string;
	readonly valueStart: number;
}

const boldLabel = /^(\*\*|__)(?=\S)([^\n\r]{1,120}?)(?::\1|\1[ \t]*:)(?=\s|$)[ \t]*/;
const plainLabel = /^([^\s:*_`[\]<>|][^\n\r:*_`[\]<>|]{0,60}):(?=\s|$)[ \t]*/;
const emphasizedLine = /^([*_])(?![*_])([^*_:\n\r]{1,60}):(?:[ \t]+|(?=\1$))/;

/** The label that a text starts with. List items can have one without emphasis, other lines only a bold one. */
export function labelOf(text: string, allowPlain: boolean): Label | undefined {
	const bold = boldLabel.exec(text);
	if (bold?.[2] !== undefined) return { label: bold[2].trim(), valueStart: bold[0].length };
	const plain = allowPlain ? plainLabel.exec(text) : null;
	if (plain?.[1] !== undefined) return { label: plain[1].trim(), valueStart: plain[0].length };
	return undefined;
}

/** Reads the first paragraph of a list item. It is a field if it starts with a label. */
export function readItemParagraph(facts: FactsBuilder, item: ListItem, paragraph: Paragraph): void {
	const span = spanOf(paragraph);
	const label = labelOf(facts.source.slice(span.start, span.end), true);
	const location = plainLocation(facts);
	if (label === undefined) {
		readInline(facts, paragraph, span, location, []);
		addMarker(facts, span, location);
		return;
	}
	const valueSpan = trimComments(facts.source, { start: span.start + label.valueStart, end: span.end });
	const region = addField(
		facts,
		'item',
		label.label,
		{ start: spanOf(item).start, end: span.end },
		valueSpan,
	);
	readInline(facts, paragraph, span, location, [region]);
}

/** Reads any other paragraph, whose lines can be fields and groups. */
export function readPlainParagraph(facts: FactsBuilder, paragraph: Paragraph): void {
	const span = spanOf(paragraph);
	const location = plainLocation(facts);
	const regions: Region[] = [];
	for (const line of linesOf(facts.source, span.start, span.end)) {
		const region = readLine(facts, line);
		if (region !== undefined) regions.push(region);
	}
	readInline(facts, paragraph, span, location, regions);
	if (regions.length === 1 && regions[0]?.location.field === undefined) addMarker(facts, span, location);
}

/** Reads a line of a paragraph: a field, a group or text. Returns the region of its value or text. */
export function readLine(facts: FactsBuilder, line: Line): Region | undefined {
	const trimmed = trimComments(facts.source, line);
	// A label is bold and a line of a footer is emphasized. Most lines are neither.
	const first = facts.source[trimmed.start];
	if (first !== '*' && first !== '_') return { span: trimmed, location: plainLocation(facts) };
	const text = facts.source.slice(trimmed.start, trimmed.end);
	const emphasized = emphasizedLine.exec(text);
	if (emphasized?.[2] !== undefined && text.endsWith(emphasized[1] ?? '')) {
		const value = trimSpan(facts.source, {
			start: trimmed.start + emphasized[0].length,
			end: trimmed.end - 1,
		});
		return addField(facts, 'line', emphasized[2].trim(), trimmed, value);
	}
	const label = labelOf(text, false);
	if (label === undefined) return { span: trimmed, location: plainLocation(facts) };
	const value = trimSpan(facts.source, { start: trimmed.start + label.valueStart, end: trimmed.end });
	if (value.start < value.end) return addField(facts, 'line', label.label, trimmed, value);
	facts.groups.push({ label: label.label, span: trimmed, heading: facts.headings.length - 1 });
	facts.group = facts.groups.length - 1;
	return undefined;
}

/** Adds a field. Spans are relative to the source. */
export function addField(
	facts: FactsBuilder,
	form: 'item' | 'line',
	label: string,
	span: Span,
	valueSpan: Span,
): Region {
	const value = facts.source.slice(valueSpan.start, valueSpan.end);
	const heading = facts.headings.length - 1;
	facts.fields.push({ form, label, span, valueSpan, value, heading, group: facts.group });
	const location: FactLocation = { ...plainLocation(facts), field: facts.fields.length - 1 };
	addMarker(facts, valueSpan, location);
	return { span: valueSpan, location };
}

/** Adds a marker if a value is only TBD or the like. */
export function addMarker(facts: FactsBuilder, span: Span, location: FactLocation): void {
	const trimmed = trimComments(facts.source, span);
	if (trimmed.end - trimmed.start > 40) return;
	const text = facts.source.slice(trimmed.start, trimmed.end);
	if (isMarker(text)) facts.markers.push({ span: trimmed, text, location });
}

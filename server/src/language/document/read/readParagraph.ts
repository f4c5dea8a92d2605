import type { ListItem, Paragraph } from 'mdast';
import { isMarker } from '../absentValue.ts';
import type { FactLocation } from '../facts.ts';
import { type Line, linesOf } from '../lineEnds.ts';
import { type Span, trimComments, trimSpan } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';
import { type Region, readInline } from './readInline.ts';
import { spanOf } from './visibleText.ts';

/** A label and where its value starts, relative to the text that was looked at. */
interface Label {
	readonly label: string;
	readonly valueStart: number;
}

const boldLabel = /^(\*\*|__)(?=\S)([^\n\r]{1,120}?)(?::\1|\1[ \t]*:)(?=\s|$)[ \t]*/;
const plainLabel = /^([^\s:*_`[\]<>|][^\n\r:*_`[\]<>|]{0,60}):(?=\s|$)[ \t]*/;
const emphasizedLine = /^([*_])(?![*_])([^*_:\n\r]{1,60}):(?:[ \t]+|(?=\1$))/;

/** The label that a text starts with; one without emphasis only where a list item may have one. */
export function labelOf(text: string, allowPlain: boolean): Label | undefined {
	const bold = boldLabel.exec(text);
	if (bold?.[2] !== undefined) return { label: bold[2].trim(), valueStart: bold[0].length };
	const plain = allowPlain ? plainLabel.exec(text) : null;
	if (plain?.[1] !== undefined) return { label: plain[1].trim(), valueStart: plain[0].length };
	return undefined;
}

/** The first paragraph of a list item: a field where it starts with a label. */
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

/** A paragraph outside lists: the name of a group, lines of labelled values, or just text. */
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

/** A line of a paragraph: a labelled value, the name of a group, or text. */
export function readLine(facts: FactsBuilder, line: Line): Region | undefined {
	const trimmed = trimComments(facts.source, line);
	// A label is bold, and a line of a footer emphasized: most lines are neither.
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

/** Adds a labelled value. Spans are absolute. */
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

/** Remembers a value that is nothing but TBD or the like. */
export function addMarker(facts: FactsBuilder, span: Span, location: FactLocation): void {
	const trimmed = trimComments(facts.source, span);
	if (trimmed.end - trimmed.start > 40) return;
	const text = facts.source.slice(trimmed.start, trimmed.end);
	if (isMarker(text)) facts.markers.push({ span: trimmed, text, location });
}

import { plainLocation } from '../read/factsBuilder.ts';
import { addField, labelOf } from '../read/readParagraph.ts';
import { type Span, trimComments } from '../span.ts';
import { afterBox, endsList, isItem, isText, marker, opening, thematicBreak, turning } from './lineKinds.ts';
import { scanCodeSpans } from './scanInline.ts';
import { bailout, type ChunkScan, currentLine, type ScannedLine, sourceOf } from './scanLines.ts';
import { scanText } from './scanParagraph.ts';
import { isDelimiterRow } from './scanTable.ts';

/** Scans a list with nested items and with paragraphs in them. Throws {@link bailout}. */
export function scanList(scan: ChunkScan): void {
	/** The columns at which the content of each open item starts, from the outer to the inner item. */
	let contents: readonly number[] = [];
	let afterBlank = false;
	for (let line = currentLine(scan); line !== undefined; line = currentLine(scan)) {
		const text = sourceOf(scan, line).slice(line.indent);
		if (line.isBlank) scan.at++;
		else if (line.indent === 0 && !isItem(text)) {
			if (!endsList(text, afterBlank)) throw bailout;
			return;
		} else contents = scanLineInList(scan, line, text, contents, afterBlank);
		afterBlank = line.isBlank;
	}
}

/** @returns the columns at which the content of the open items starts after this line */
function scanLineInList(
	scan: ChunkScan,
	line: ScannedLine,
	text: string,
	before: readonly number[],
	afterBlank: boolean,
): readonly number[] {
	const contents = before.filter((content) => content <= line.indent);
	const parent = contents.at(-1) ?? 0;
	if (line.indent - parent > 3) throw bailout;
	if (isItem(text)) return [...contents, scanItem(scan, line, text, parent > 0, afterBlank)];
	if (!afterBlank || contents.length === 0 || !isText(text)) throw bailout;
	scanText(scan, itemText(scan, line, line.start + line.indent));
	return contents;
}

/** @returns the column at which the content of the item starts */
function scanItem(
	scan: ChunkScan,
	line: ScannedLine,
	text: string,
	isNested: boolean,
	afterBlank: boolean,
): number {
	const [mark = '', number] = marker.exec(text) ?? [];
	const spaces = /^ */.exec(text.slice(mark.length))?.[0].length ?? 0;
	const content = line.indent + mark.length + spaces;
	if (spaces === 0 || spaces > 4 || text.length === mark.length + spaces) throw bailout;
	if (text[mark.length + spaces] === '\t') throw bailout;
	if (isNested && !afterBlank && number !== undefined && number !== '1') throw bailout;
	const inner = text.slice(mark.length + spaces);
	if (opening.test(inner) || marker.test(inner) || thematicBreak.test(inner) || /^\[\^/.test(inner))
		throw bailout;
	const box = /^\[[ xX]\](?:[ \t]|$)/.exec(inner)?.[0].length ?? 0;
	if (box > 0 && (inner.length === box || afterBox.test(inner.slice(box)))) throw bailout;
	const span = itemText(scan, line, line.start + content + box);
	scanItemParagraph(scan, line.start + line.indent, span);
	return content;
}

/** The span from an offset in a line to the end of its paragraph. Moves on to the line after it. */
function itemText(scan: ChunkScan, line: ScannedLine, start: number): Span {
	let { end } = line;
	scan.at++;
	for (let next = currentLine(scan); next !== undefined && !next.isBlank; next = currentLine(scan)) {
		const text = sourceOf(scan, next).slice(next.indent);
		if (isItem(text)) break;
		if (turning.test(text) || isDelimiterRow(scan.facts.source, next)) throw bailout;
		if (opening.test(text) || thematicBreak.test(text)) {
			if (next.indent > 0) throw bailout;
			break;
		}
		({ end } = next);
		scan.at++;
	}
	return { start, end };
}

function scanItemParagraph(scan: ChunkScan, itemStart: number, span: Span): void {
	const { facts } = scan;
	const text = sourceOf(scan, span);
	if (/^\[[^\]]*\]:/.test(text)) throw bailout;
	const label = labelOf(text, true);
	const rest = { span, location: plainLocation(facts) };
	if (label === undefined) {
		scanCodeSpans(facts, span, [], rest);
		return;
	}
	const value = trimComments(scan.facts.source, { start: span.start + label.valueStart, end: span.end });
	const region = addField(facts, 'item', label.label, { start: itemStart, end: span.end }, value);
	scanCodeSpans(facts, span, [region], rest);
}

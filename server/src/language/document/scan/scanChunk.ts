import type { ChunkFacts } from '../facts.ts';
import { linesOf } from '../lineEnds.ts';
import { type FactsBuilder, newFacts, plainLocation } from '../read/factsBuilder.ts';
import { mayBeMetadata, readMetadataPairs } from '../read/metadataPairs.ts';
import type { Region } from '../read/readInline.ts';
import { addField, labelOf, readLine } from '../read/readParagraph.ts';
import { type Span, trimComments } from '../span.ts';
import {
	afterBox,
	endsList,
	isItem,
	isPlainQuote,
	isText,
	marker,
	opening,
	startsBlock,
	thematicBreak,
	turning,
} from './lineKinds.ts';
import { scanHeading } from './scanHeading.ts';
import { scanCodeSpans } from './scanInline.ts';
import { bailout, type ScannedLine, scanLines } from './scanLines.ts';
import { isDelimiterRow, scanTable } from './scanTable.ts';

/** What {@link scanChunk} reads. */
export interface ScannedChunk {
	readonly facts: ChunkFacts;
	/** The offsets at which lines start. */
	readonly lineStarts: readonly number[];
}

/**
 * Reads the headings, tables, fields, groups, code spans, fences and metadata pairs of a chunk line by line. They are the
 * same as after a parse. `undefined` if a line could mean something else, so that the chunk has to be parsed.
 */
export function scanChunk(source: string): ScannedChunk | undefined {
	try {
		const lines = scanLines(source);
		const scan = new ChunkScan(source, lines);
		scan.run();
		const { source: _, group: __, ...facts } = scan.facts;
		return { facts: { ...facts, approximate: false }, lineStarts: startsOf(lines) };
	} catch (thrown) {
		if (thrown !== bailout) throw thrown;
		return undefined;
	}
}

/** The same as `lineStarts`: a line end at the end of the text starts one more line. */
function startsOf(lines: readonly ScannedLine[]): readonly number[] {
	const starts = lines.map(({ start }) => start);
	const last = lines.at(-1);
	if (last === undefined || last.next > last.end) starts.push(last?.next ?? 0);
	return starts;
}

/** The scan of a chunk. Throws {@link bailout}. */
class ChunkScan {
	readonly facts: FactsBuilder;
	readonly #source: string;
	readonly #lines: readonly ScannedLine[];
	#at = 0;

	constructor(source: string, lines: readonly ScannedLine[]) {
		this.#source = source;
		this.#lines = lines;
		this.facts = newFacts(source);
	}

	run(): void {
		for (let line = this.#line; line !== undefined; line = this.#line) {
			if (line.isBlank) this.#at++;
			else if (line.indent > 0) throw bailout;
			else this.#block(line);
		}
	}

	get #line(): ScannedLine | undefined {
		return this.#lines[this.#at];
	}

	#text({ start, end }: Span): string {
		return this.#source.slice(start, end);
	}

	#block(line: ScannedLine): void {
		// Most lines are text, or the header of a table.
		if (!startsBlock.test(this.#source[line.start] ?? '')) {
			this.#paragraph(line);
			return;
		}
		const text = this.#text(line);
		if (/^#{1,6}(?:[ \t]|$)/.test(text)) this.#heading(line);
		else if (/^(?:`{3}|~{3})/.test(text)) this.#fence(line, text);
		else if (text.startsWith('>')) this.#quote();
		else if (text.startsWith('<')) this.#comment(line, text);
		else if (thematicBreak.test(text)) this.#break();
		else if (marker.test(text)) this.#list();
		else this.#paragraph(line);
	}

	#heading(line: ScannedLine): void {
		const heading = scanHeading(this.#source, line);
		this.facts.headings.push(heading);
		this.facts.group = undefined;
		const { textSpan } = heading;
		const location = { ...plainLocation(this.facts), inHeading: true };
		scanCodeSpans(this.facts, textSpan, [], { span: textSpan, location });
		this.#at++;
	}

	#fence(line: ScannedLine, text: string): void {
		const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
		if (/[`\\&]/.test(info)) throw bailout;
		const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
		let close = this.#at + 1;
		while (close < this.#lines.length && !this.#closes(this.#lines[close] ?? line, closing)) close++;
		const last = this.#lines[close];
		if (last === undefined || /[ \t]$/.test(this.#text(last))) throw bailout;
		this.facts.fences.push({
			language: (/^[ \t]*([\w+#.-]+)/.exec(info)?.[1] ?? '').toLowerCase(),
			span: { start: line.start, end: last.end },
			contentSpan: { start: line.next, end: Math.max(line.next, last.start) },
			heading: this.facts.headings.length - 1,
			group: this.facts.group,
		});
		this.#at = close + 1;
	}

	/** Whether a line closes a fence. The first character rules out most lines. */
	#closes(line: ScannedLine, closing: RegExp): boolean {
		const first = this.#source.charCodeAt(line.start + line.indent);
		return (first === 96 || first === 126) && closing.test(this.#text(line));
	}

	/** A comment without other text on its lines. Leaves other HTML to the parser. */
	#comment(line: ScannedLine, text: string): void {
		if (!/^<!--(?!-?>)/.test(text)) throw bailout;
		const found = this.#source.indexOf('-->', line.start + 4);
		if (found < 0) throw bailout;
		while (this.#line !== undefined && this.#line.next <= found) this.#at++;
		if (this.#line?.end !== found + 3) throw bailout;
		this.#at++;
	}

	#break(): void {
		this.facts.group = undefined;
		this.#at++;
	}

	#quote(): void {
		let open: { start: number; end: number } | undefined;
		for (let line = this.#line; line !== undefined && !line.isBlank; line = this.#line) {
			const [, prefix = '', content = ''] = /^(> ?)(.*)$/.exec(this.#text(line)) ?? [];
			// A line without the marker can continue the paragraph or not.
			if (prefix === '' || !isPlainQuote(content)) throw bailout;
			if (content === '') {
				if (open) this.#quoted(open);
				open = undefined;
			} else open = { start: open?.start ?? line.start + prefix.length, end: line.end };
			this.#at++;
		}
		if (open) this.#quoted(open);
	}

	#quoted(span: Span): void {
		const { facts } = this;
		// Inline code over several lines would contain the markers of the quote.
		const halves = this.#text(span)
			.split('\n')
			.filter((line) => (line.match(/`/g) ?? []).length % 2 === 1);
		if (halves.length > 0) throw bailout;
		if (!mayBeMetadata(facts)) {
			this.#plain(span);
			return;
		}
		const regions = readMetadataPairs(facts, span);
		scanCodeSpans(facts, span, regions, { span, location: plainLocation(facts) });
	}

	#paragraph(first: ScannedLine): void {
		let end = first.start;
		const head = this.#at;
		for (let line = this.#line; line !== undefined && !line.isBlank; line = this.#line) {
			const text = this.#text(line).slice(line.indent);
			// A line that opens another block is not the header of a table.
			if (this.#at > head && this.#interrupts(line, text)) break;
			if (isDelimiterRow(this.#source, this.#lines[this.#at + 1])) {
				if (text.startsWith('[^')) throw bailout;
				if (end > first.start) this.#plain({ start: first.start, end });
				this.#at = scanTable(this.facts, this.#lines, this.#at);
				return;
			}
			end = line.end;
			this.#at++;
		}
		this.#plain({ start: first.start, end });
	}

	/** Whether another block starts in a line of a paragraph. */
	#interrupts(line: ScannedLine, text: string): boolean {
		if (turning.test(text)) throw bailout;
		const number = marker.exec(text)?.[1];
		const opens = opening.test(text) || marker.test(text) || thematicBreak.test(text);
		if (!opens) return false;
		// Only a list that starts with 1 and has text in its item interrupts a paragraph.
		if (line.indent > 0 || (number !== undefined && number !== '1') || /^(?:[-+*]|\d+[.)])\s*$/.test(text))
			throw bailout;
		return true;
	}

	/** A paragraph that is not the first one of a list item. */
	#plain(span: Span): void {
		const { facts } = this;
		const text = this.#text(span);
		if (text.startsWith('[^')) throw bailout;
		if (text.startsWith('[')) {
			const definition =
				/^\[[^[\]\\^]+\]:[ \t]+[^\s<>`"'(]+(?:[ \t]+"[^"`\\]*")?(?:\r?\n|$)(?!\s*["'(])/.exec(text);
			if (definition) {
				const start = span.start + definition[0].length;
				if (start < span.end) this.#plain({ start, end: span.end });
				return;
			}
			if (/^\[[^\]]*\]:/.test(text)) throw bailout;
		}
		const regions: Region[] = [];
		for (const line of linesOf(this.#source, span.start, span.end)) {
			const region = readLine(facts, line);
			if (region !== undefined) regions.push(region);
		}
		scanCodeSpans(facts, span, regions, { span, location: plainLocation(facts) });
	}

	/** A list with nested items, and with paragraphs in them. */
	#list(): void {
		/** The columns at which the content of each open item starts, from the outer to the inner item. */
		let contents: readonly number[] = [];
		let afterBlank = false;
		for (let line = this.#line; line !== undefined; line = this.#line) {
			const text = this.#text(line).slice(line.indent);
			if (line.isBlank) this.#at++;
			else if (line.indent === 0 && !isItem(text)) {
				if (!endsList(text, afterBlank)) throw bailout;
				return;
			} else contents = this.#inList(line, text, contents, afterBlank);
			afterBlank = line.isBlank;
		}
	}

	/** @returns the columns at which the content of the open items starts after this line */
	#inList(
		line: ScannedLine,
		text: string,
		before: readonly number[],
		afterBlank: boolean,
	): readonly number[] {
		const contents = before.filter((content) => content <= line.indent);
		const parent = contents.at(-1) ?? 0;
		if (line.indent - parent > 3) throw bailout;
		if (isItem(text)) return [...contents, this.#item(line, text, parent > 0, afterBlank)];
		if (!afterBlank || contents.length === 0 || !isText(text)) throw bailout;
		this.#plain(this.#itemText(line, line.start + line.indent));
		return contents;
	}

	/** @returns the column at which the content of the item starts */
	#item(line: ScannedLine, text: string, isNested: boolean, afterBlank: boolean): number {
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
		const span = this.#itemText(line, line.start + content + box);
		this.#itemParagraph(line.start + line.indent, span);
		return content;
	}

	/** The span from an offset in a line to the end of its paragraph. Moves on to the line after it. */
	#itemText(line: ScannedLine, start: number): Span {
		let { end } = line;
		this.#at++;
		for (let next = this.#line; next !== undefined && !next.isBlank; next = this.#line) {
			const text = this.#text(next).slice(next.indent);
			if (isItem(text)) break;
			if (turning.test(text) || isDelimiterRow(this.#source, next)) throw bailout;
			if (opening.test(text) || thematicBreak.test(text)) {
				if (next.indent > 0) throw bailout;
				break;
			}
			({ end } = next);
			this.#at++;
		}
		return { start, end };
	}

	#itemParagraph(itemStart: number, span: Span): void {
		const { facts } = this;
		const text = this.#text(span);
		if (/^\[[^\]]*\]:/.test(text)) throw bailout;
		const label = labelOf(text, true);
		const rest = { span, location: plainLocation(facts) };
		if (label === undefined) {
			scanCodeSpans(facts, span, [], rest);
			return;
		}
		const value = trimComments(this.#source, { start: span.start + label.valueStart, end: span.end });
		const region = addField(facts, 'item', label.label, { start: itemStart, end: span.end }, value);
		scanCodeSpans(facts, span, [region], rest);
	}
}

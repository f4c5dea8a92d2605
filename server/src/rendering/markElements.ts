import type { Element, ElementContent } from 'hast';
import type { MarkKind } from '#language/preview/mark.ts';
import { concealedText } from '#language/preview/shownText.ts';
import type { MarkedText, PlacedMark } from './annotations.ts';

const classes: Readonly<Record<MarkKind, string>> = {
	open: 'archdocs-open',
	sample: 'archdocs-sample',
	unknown: 'archdocs-name-unknown',
	name: 'archdocs-name',
	concealed: 'archdocs-concealed',
	note: 'archdocs-note',
};

/**
 * Returns an element around marked content.
 *
 * @param firstLine the line of the group in which the block starts
 */
export function markElement(
	mark: PlacedMark,
	content: ElementContent[],
	continued: boolean,
	firstLine: number,
): Element {
	const isConcealed = mark.kind === 'concealed';
	const shown = isConcealed && continued ? [] : [{ type: 'text' as const, value: concealedText }];
	return {
		type: 'element',
		tagName: 'span',
		properties: {
			className: [classes[mark.kind]],
			...placeProperties(mark, firstLine),
			...(continued && { dataContinued: '' }),
		},
		children: isConcealed ? shown : content,
	};
}

/** Returns notes, which stand before what they are about. */
export function noteElements(notes: readonly PlacedMark[], firstLine: number): Element[] {
	return notes.map((note) => ({
		type: 'element',
		tagName: 'span',
		properties: { className: [classes.note], ...placeProperties(note, firstLine) },
		children: [],
	}));
}

function placeProperties({ start, end, tip, severity }: PlacedMark, firstLine: number) {
	const place = (at: PlacedMark['start']) => `${at.line - firstLine}:${at.character}`;
	return {
		dataAt: `${place(start)}-${place(end)}`,
		dataTip: tip,
		...(severity !== null && { dataSeverity: severity }),
	};
}

/**
 * Wraps ranges of the text of elements, at any depth.
 *
 * @param ranges sorted ranges that do not overlap
 * @param wrap returns the element around a part; `continued` is false for the first part of a range only
 */
export function wrapText(
	children: readonly ElementContent[],
	ranges: readonly MarkedText[],
	wrap: (range: MarkedText, content: ElementContent[], continued: boolean) => ElementContent,
): ElementContent[] {
	const begun = new Set<MarkedText>();
	let at = 0;

	function visit(node: ElementContent): ElementContent[] {
		if (node.type === 'element') return [{ ...node, children: node.children.flatMap(visit) }];
		if (node.type !== 'text') return [node];
		const start = at;
		at += node.value.length;
		return cut(node.value, start);
	}

	function cut(value: string, start: number): ElementContent[] {
		const parts: ElementContent[] = [];
		let done = 0;
		const text = (from: number, to: number) => ({ type: 'text' as const, value: value.slice(from, to) });
		for (const range of ranges) {
			const from = Math.max(0, range.start - start);
			const to = Math.min(value.length, range.end - start);
			if (from >= to) continue;
			if (done < from) parts.push(text(done, from));
			parts.push(wrap(range, [text(from, to)], begun.has(range) || range.continued));
			begun.add(range);
			done = to;
		}
		if (done < value.length) parts.push(text(done, value.length));
		return parts;
	}

	return children.flatMap(visit);
}

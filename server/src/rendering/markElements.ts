import type { Element, ElementContent } from 'hast';
import type { MarkKind } from '#language/preview/mark.ts';
import { concealedText } from '#language/preview/shownText.ts';
import type { PlacedMark } from './tokens.ts';

const classes: Readonly<Record<MarkKind, string>> = {
	open: 'archdocs-open',
	sample: 'archdocs-sample',
	unknown: 'archdocs-name-unknown',
	name: 'archdocs-name',
	concealed: 'archdocs-concealed',
	note: 'archdocs-note',
};

/**
 * An element around what a mark covers.
 *
 * @param firstLine the line in which the block starts
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

/** Notes about what they stand in front of. */
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

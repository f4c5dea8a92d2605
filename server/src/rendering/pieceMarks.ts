import type { Span } from '#language/document/span.ts';
import type { Mark, MarkKind } from '#language/preview/mark.ts';
import type { MarkedText, PlacedMark } from './annotations.ts';
import { type Piece, positionIn } from './piece.ts';

/** Which of two marks at one place is shown. */
const order: readonly MarkKind[] = ['concealed', 'open', 'unknown', 'sample', 'name'];

/** The marks of a piece, for the elements that take them on. */
export interface PieceMarks {
	/**
	 * The parts of a text that marks cover.
	 *
	 * @param span of the text in the source
	 * @param offsets where each character of the text stands in the source, and its end
	 */
	take(span: Span, offsets: readonly number[] | undefined): readonly MarkedText[];
	/** Takes all that overlap a node as a whole. */
	takeWhole(span: Span): PlacedMark | undefined;
	/** Something that is to be concealed is in there. */
	conceals(span: Span): boolean;
	/** How many placeholders are open in there. */
	openIn(span: Span): number;
	/** Notes, and marks that no text has taken, of what stands in there. */
	takeNotes(span: Span): readonly PlacedMark[];
}

interface Known {
	readonly mark: Mark;
	readonly placed: PlacedMark;
	taken: boolean;
}

export function createPieceMarks(piece: Piece): PieceMarks {
	const all = piece.marks.map((mark): Known => {
		const { kind, severity, tip, span } = mark;
		const start = positionIn(piece, span.start);
		const end = positionIn(piece, span.end);
		return { mark, placed: { kind, severity, tip, start, end }, taken: false };
	});
	const inText = all
		.filter(({ mark }) => mark.kind !== 'note')
		.sort((a, b) => order.indexOf(a.mark.kind) - order.indexOf(b.mark.kind));
	const within = ({ start, end }: Span) =>
		inText.filter(({ mark }) => mark.span.start < end && start < mark.span.end);

	return {
		take(span, offsets) {
			const marked: MarkedText[] = [];
			for (const known of within(span)) {
				const part = partOf(known.mark.span, span, offsets);
				if (part.start >= part.end || marked.some((it) => it.start < part.end && part.start < it.end))
					continue;
				marked.push({ ...part, mark: known.placed, continued: known.taken });
				known.taken = true;
			}
			return marked.sort((a, b) => a.start - b.start);
		},
		takeWhole(span) {
			const covering = within(span);
			for (const known of covering) known.taken = true;
			return covering[0]?.placed;
		},
		conceals: (span) => within(span).some(({ mark }) => mark.kind === 'concealed'),
		openIn: (span) => within(span).filter(({ mark }) => mark.kind === 'open').length,
		takeNotes({ start, end }) {
			const notes = all.filter(
				({ mark, taken }) =>
					!taken && mark.severity !== null && start <= mark.span.start && mark.span.start < end,
			);
			for (const known of notes) known.taken = true;
			return notes.map(({ placed }) => placed);
		},
	};
}

/** In UTF-16 units of the text. One that does not fit its source is covered as a whole. */
function partOf(mark: Span, span: Span, offsets: readonly number[] | undefined): Span {
	if (offsets === undefined) return { start: 0, end: Number.POSITIVE_INFINITY };
	const from = offsets.findIndex((offset) => span.start + offset >= mark.start);
	const behind = offsets.findIndex((offset) => span.start + offset >= mark.end);
	return { start: from < 0 ? offsets.length - 1 : from, end: behind < 0 ? offsets.length - 1 : behind };
}

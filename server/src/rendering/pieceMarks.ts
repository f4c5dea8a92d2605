import type { Span } from '#language/document/span.ts';
import type { Mark, MarkKind } from '#language/preview/mark.ts';
import type { MarkedText, PlacedMark } from './annotations.ts';
import { type Piece, positionIn } from './piece.ts';

/** The precedence of marks that overlap. */
const order: readonly MarkKind[] = ['concealed', 'open', 'unknown', 'sample', 'name'];

/** The marks of a piece. Each element takes its own. */
export interface PieceMarks {
	/**
	 * Takes the marks of a text.
	 *
	 * @param span the span of the text in the source
	 * @param offsets the source offset of each UTF-16 unit of the text and of its end, relative to the span;
	 * undefined if unknown
	 */
	take(span: Span, offsets: readonly number[] | undefined): readonly MarkedText[];
	/** Takes all marks that overlap a span. Returns the one with the highest precedence. */
	takeWhole(span: Span): PlacedMark | undefined;
	/** Whether a span contains concealed text. */
	conceals(span: Span): boolean;
	/** Returns the number of open placeholders in a span. */
	openIn(span: Span): number;
	/** Takes the notes in a span, and the marks that no text has taken. */
	takeNotes(span: Span): readonly PlacedMark[];
}

interface Known {
	readonly mark: Mark;
	readonly placed: PlacedMark;
	taken: boolean;
}

/** Creates the marks of a piece. None is taken yet. */
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

/** Returns the marked part of a text, in UTF-16 units. Without offsets, the whole text. */
function partOf(mark: Span, span: Span, offsets: readonly number[] | undefined): Span {
	if (offsets === undefined) return { start: 0, end: Number.POSITIVE_INFINITY };
	const from = offsets.findIndex((offset) => span.start + offset >= mark.start);
	const behind = offsets.findIndex((offset) => span.start + offset >= mark.end);
	return { start: from < 0 ? offsets.length - 1 : from, end: behind < 0 ? offsets.length - 1 : behind };
}

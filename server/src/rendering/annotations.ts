import type { Properties } from 'hast';
import type { Position } from '#language/document/span.ts';
import type { MarkKind } from '#language/preview/mark.ts';
import type { Severity } from '#language/settings/severity.ts';

/** A mark as the page has it: its place in lines of the piece of text that is rendered. */
export interface PlacedMark {
	readonly kind: MarkKind;
	readonly severity: Severity | null;
	readonly tip: string;
	readonly start: Position;
	readonly end: Position;
}

/** A part of the text of an element that a mark covers. Offsets count UTF-16 units of that text. */
export interface MarkedText {
	readonly start: number;
	readonly end: number;
	readonly mark: PlacedMark;
	/** The mark begins in a text before. */
	readonly continued: boolean;
}

/** What is known of an element beside its HTML. */
export interface Annotation {
	/** The line it starts in. */
	readonly line?: number;
	readonly properties?: Properties;
	readonly marked?: readonly MarkedText[];
	/** Covers all that is in it. */
	readonly whole?: PlacedMark;
	readonly notes?: readonly PlacedMark[];
	/** It heads a section in which something can be filled in. */
	readonly fillable?: boolean;
	/** Code in a language, empty where the document names none; how many of its placeholders are open. */
	readonly code?: { readonly language: string; readonly open: number };
	/** A reference to a footnote: its number, and which of the references to it this is, from 1. */
	readonly footnote?: { readonly number: number; readonly use: number };
}

/**
 * Elements carry their annotation through the sanitiser as a name that nobody can guess, so that HTML of the document cannot
 * pass for what we have to say.
 */
export interface Annotations {
	add(annotation: Annotation): string;
	get(name: unknown): Annotation | undefined;
}

export function createAnnotations(): Annotations {
	const secret = globalThis.crypto.getRandomValues(new Uint32Array(4)).join('-');
	const known: Annotation[] = [];
	return {
		add(annotation) {
			known.push(annotation);
			return `${secret}.${known.length - 1}`;
		},
		get(name) {
			if (typeof name !== 'string' || !name.startsWith(`${secret}.`)) return undefined;
			return known[Number(name.slice(secret.length + 1))];
		},
	};
}

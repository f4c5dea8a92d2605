import type { Properties } from 'hast';
import type { Position } from '#language/document/span.ts';
import type { MarkKind } from '#language/preview/mark.ts';
import type { Severity } from '#language/settings/severity.ts';

/** A mark of the page, with positions in the text of its render group. */
export interface PlacedMark {
	readonly kind: MarkKind;
	readonly severity: Severity | null;
	readonly tip: string;
	readonly start: Position;
	readonly end: Position;
}

/** A marked part of an element's text. Offsets count UTF-16 units of that text. */
export interface MarkedText {
	readonly start: number;
	readonly end: number;
	readonly mark: PlacedMark;
	/** Whether the mark begins in an earlier text. */
	readonly continued: boolean;
}

/** What the renderer knows about an element besides its HTML. */
export interface Annotation {
	/** The line in which the element starts. */
	readonly line?: number;
	readonly properties?: Properties;
	readonly marked?: readonly MarkedText[];
	/** A mark that covers the whole element. */
	readonly whole?: PlacedMark;
	readonly notes?: readonly PlacedMark[];
	/** Whether the element is the heading of a section that can be filled. */
	readonly fillable?: boolean;
	/** A code block: its language, empty if the document names none, and its number of open placeholders. */
	readonly code?: { readonly language: string; readonly open: number };
	/** A footnote reference: the number of the footnote, and which of its references this is, from 1. */
	readonly footnote?: { readonly number: number; readonly use: number };
}

/**
 * Annotations of elements by id. Elements carry the id through the sanitizer. Nobody can guess an id, so that HTML of
 * the document cannot pass for HTML of the renderer.
 */
export interface Annotations {
	add(annotation: Annotation): string;
	get(name: unknown): Annotation | undefined;
}

/** Creates an empty store with unguessable ids. */
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

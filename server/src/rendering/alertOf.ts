import type { Blockquote, Text } from 'mdast';
import { sourceOffsets } from './sourceOffsets.ts';

/** An alert of GitHub: a quote whose first line is `[!NOTE]` or the like. */
export interface Alert {
	readonly kind: string;
	readonly title: string;
	/** The content without that line. */
	readonly children: Blockquote['children'];
}

const titles: Readonly<Record<string, string>> = {
	note: 'Note',
	tip: 'Tip',
	important: 'Important',
	warning: 'Warning',
	caution: 'Caution',
};

/**
 * Returns the alert that a quote is, or undefined for other quotes.
 * @param source the text that the quote was parsed from
 */
export function alertOf({ children }: Blockquote, source: string): Alert | undefined {
	const [first, ...others] = children;
	if (first?.type !== 'paragraph') return undefined;
	const [text, ...behind] = first.children;
	if (text?.type !== 'text') return undefined;
	const [head, kind = ''] = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value) ?? [];
	const title = titles[kind.toLowerCase()];
	if (head === undefined || title === undefined) return undefined;
	if (head === text.value && behind[0] !== undefined && behind[0].type !== 'break') return undefined;
	const kept = head === text.value ? behind.slice(1) : [textFrom(text, head.length, source), ...behind];
	const content = kept.length > 0 ? [{ ...first, children: kept }, ...others] : others;
	if (content.length === 0) return undefined;
	return { kind: kind.toLowerCase(), title, children: content };
}

/** Returns the rest of a text node with its position in the source. */
function textFrom(text: Text, from: number, source: string): Text {
	const value = text.value.slice(from);
	if (text.position === undefined) return { ...text, value };
	const { start, end } = text.position;
	const offsets = sourceOffsets(source.slice(start.offset, end.offset), text.value);
	const offset = (start.offset ?? 0) + (offsets?.[from] ?? 0);
	return { ...text, value, position: { start: { ...start, offset }, end } };
}

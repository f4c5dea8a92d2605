import type { Blockquote, Text } from 'mdast';
import { sourceOffsets } from './sourceOffsets.ts';

/** A quote whose first line is `[!NOTE]` or the like, as GitHub shows it. */
export interface Alert {
	readonly kind: string;
	readonly title: string;
	/** Without that line. */
	readonly children: Blockquote['children'];
}

const titles: Readonly<Record<string, string>> = {
	note: 'Note',
	tip: 'Tip',
	important: 'Important',
	warning: 'Warning',
	caution: 'Caution',
};

/** @param source what the quote was parsed from */
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

/** The rest of a text, in its place. */
function textFrom(text: Text, from: number, source: string): Text {
	const value = text.value.slice(from);
	if (text.position === undefined) return { ...text, value };
	const { start, end } = text.position;
	const offsets = sourceOffsets(source.slice(start.offset, end.offset), text.value);
	const offset = (start.offset ?? 0) + (offsets?.[from] ?? 0);
	return { ...text, value, position: { start: { ...start, offset }, end } };
}

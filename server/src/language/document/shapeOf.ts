import type { MarkdownDocument } from './document.ts';
import type { ChunkFacts } from './facts.ts';

type FactKind = {
	readonly [Kind in keyof ChunkFacts]: ChunkFacts[Kind] extends readonly unknown[] ? Kind : never;
};

/** How many there are of what Markdown makes of a text: equal for texts that are built alike. */
export function shapeOf({ chunks }: MarkdownDocument, kinds: readonly FactKind[keyof ChunkFacts][]): string {
	return kinds.map((kind) => chunks.reduce((sum, { facts }) => sum + facts[kind].length, 0)).join(' ');
}

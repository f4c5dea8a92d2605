import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { ChunkTree } from '#language/document/chunkTrees.ts';
import { footnoteKey } from './footnoteKey.ts';
import { createTagBalance } from './tagBalance.ts';

/** What of a chunk the rendering of others depends on. */
export interface ChunkReading {
	/** The footnotes that it refers to, by {@link footnoteKey}, as often as it does; those in footnotes not among them. */
	readonly references: readonly string[];
	readonly definitions: readonly Definition[];
	readonly footnotes: readonly FootnoteText[];
	/** Elements of HTML that are still open at its end, from the outside in. */
	readonly opened: readonly string[];
	/** End tags of elements that are not its own, from the inside out. */
	readonly closed: readonly string[];
}

/** The text of a footnote, with what it was parsed from. */
export interface FootnoteText {
	readonly key: string;
	readonly tree: Omit<ChunkTree, 'root'>;
	readonly node: FootnoteDefinition;
	/** The footnotes that it refers to. */
	readonly references: readonly string[];
}

/** Notes what of a chunk others need. */
export function readChunk(trees: readonly ChunkTree[]): ChunkReading {
	const references: string[] = [];
	const definitions: Definition[] = [];
	const footnotes: FootnoteText[] = [];
	const tags = createTagBalance();

	function visit(node: Nodes, { root: _, ...tree }: ChunkTree, found: string[]): void {
		if (node.type === 'html') tags.read(node.value);
		if (node.type === 'definition') definitions.push(node);
		if (node.type === 'footnoteReference') found.push(footnoteKey(node.identifier));
		const inside = node.type === 'footnoteDefinition' ? [] : found;
		if ('children' in node) for (const child of node.children) visit(child, { root: _, ...tree }, inside);
		if (node.type === 'footnoteDefinition')
			footnotes.push({ key: footnoteKey(node.identifier), tree, node, references: inside });
	}

	for (const tree of trees) visit(tree.root, tree, references);
	return { references, definitions, footnotes, opened: tags.opened, closed: tags.closed };
}

import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { ChunkTree } from '#language/document/chunkTrees.ts';
import { identifierKey } from './piece.ts';
import { createTagBalance, type TagBalance } from './tagBalance.ts';

/** What of the tree of a chunk the rendering of others depends on. */
export interface TreeSummary {
	/** The footnotes that it refers to, by {@link identifierKey}, as often as it does; those in footnotes not among them. */
	readonly references: readonly string[];
	readonly definitions: readonly Definition[];
	readonly footnotes: readonly FootnoteText[];
	/** Of its HTML. */
	readonly tags: Pick<TagBalance, 'opened' | 'closed' | 'deepest'>;
}

/** The text of a footnote, with what it was parsed from. */
export interface FootnoteText extends Omit<ChunkTree, 'root' | 'start'> {
	readonly key: string;
	readonly node: FootnoteDefinition;
	/** The footnotes that it refers to. */
	readonly references: readonly string[];
	/** As many elements of HTML are in each other in its tree. */
	readonly depth: number;
}

/** Notes what of a tree others need. */
export function summarizeTree({ root, text, replaced }: Omit<ChunkTree, 'start'>): TreeSummary {
	const references: string[] = [];
	const definitions: Definition[] = [];
	const footnotes: Omit<FootnoteText, 'depth'>[] = [];
	const tags = createTagBalance();

	function visit(node: Nodes, found: string[]): void {
		if (node.type === 'html') tags.read(node.value);
		if (node.type === 'definition') definitions.push(node);
		if (node.type === 'footnoteReference') found.push(identifierKey(node.identifier));
		const inside = node.type === 'footnoteDefinition' ? [] : found;
		if (node.type === 'footnoteDefinition')
			footnotes.push({ key: identifierKey(node.identifier), text, replaced, node, references: inside });
		if ('children' in node) for (const child of node.children) visit(child, inside);
	}

	visit(root, references);
	const depth = tags.deepest;
	return { references, definitions, footnotes: footnotes.map((it) => ({ ...it, depth })), tags };
}

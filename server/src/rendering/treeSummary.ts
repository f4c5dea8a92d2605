import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { ChunkTree } from '#language/document/parse/chunkTrees.ts';
import { identifierKey } from './piece.ts';
import { createTagBalance, type TagBalance } from './tagBalance.ts';

/** What the rendering of other trees needs to know about a tree. */
export interface TreeSummary {
	/** The footnotes of all references, by {@link identifierKey}, without references inside footnotes. */
	readonly references: readonly string[];
	readonly definitions: readonly Definition[];
	readonly footnotes: readonly FootnoteText[];
	/** The tags of the HTML. */
	readonly tags: Pick<TagBalance, 'opened' | 'closed' | 'deepest'>;
}

/** A footnote and the text that it was parsed from. */
export interface FootnoteText extends Omit<ChunkTree, 'root' | 'start'> {
	readonly key: string;
	readonly node: FootnoteDefinition;
	/** The footnotes that this one refers to. */
	readonly references: readonly string[];
	/** The depth of nested HTML elements in the tree. */
	readonly depth: number;
}

/** Returns the summary of a tree. */
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

import type { Definition } from 'mdast';
import type { Mark } from '#language/preview/mark.ts';
import type { TreeDecorations } from './treeDecorations.ts';

/** Everything that HTML depends on besides the source text. */
export interface RenderDependencies {
	readonly trees: readonly TreeDecorations[];
	/** The definitions of links. */
	readonly definitions: readonly Definition[];
}

/** Whether the same text renders to the same HTML. */
export function hasSameDependencies(a: RenderDependencies, b: RenderDependencies): boolean {
	return areAll(a.trees, b.trees, isSameTree) && areAll(a.definitions, b.definitions, isSameDefinition);
}

function isSameTree(a: TreeDecorations, b: TreeDecorations): boolean {
	return (
		a.pairs.length === b.pairs.length &&
		areAll(a.marks, b.marks, isSameMark) &&
		areAll(a.headings, b.headings, isSameHeading) &&
		areAll([...a.footnotes], [...b.footnotes], isSameFootnote)
	);
}

function isSameMark(a: Mark, b: Mark): boolean {
	return (
		a.span.start === b.span.start &&
		a.span.end === b.span.end &&
		a.kind === b.kind &&
		a.severity === b.severity &&
		a.tip === b.tip
	);
}

function isSameHeading(
	a: TreeDecorations['headings'][number],
	b: TreeDecorations['headings'][number],
): boolean {
	return a.start === b.start && a.slug === b.slug && a.fillable === b.fillable;
}

type Footnote = readonly [string, { readonly number: number; readonly use: number }];

function isSameFootnote([key, a]: Footnote, [otherKey, b]: Footnote): boolean {
	return key === otherKey && a.number === b.number && a.use === b.use;
}

function isSameDefinition(a: Definition, b: Definition): boolean {
	return a.identifier === b.identifier && a.url === b.url && a.title === b.title;
}

function areAll<Item>(
	a: readonly Item[],
	b: readonly Item[],
	isSame: (one: Item, other: Item) => boolean,
): boolean {
	if (a.length !== b.length) return false;
	return a.every((one, index) => {
		const other = b[index];
		return other !== undefined && isSame(one, other);
	});
}

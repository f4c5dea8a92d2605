import type { Definition } from 'mdast';
import type { Chunk } from '#language/document/chunk.ts';
import { type Span, shift, spanOf } from '#language/document/span.ts';
import type { ChunkMarks } from '#language/preview/mark.ts';
import type { ChunkReader, PlacedTree } from './chunkReader.ts';
import type { GroupedTree } from './groupTrees.ts';
import { identifierKey } from './piece.ts';
import type { MarkedDocument } from './treeDecorations.ts';

/** The link definitions of a whole document. The first definition of a label wins. */
export interface DefinitionIndex {
	/**
	 * Returns the definitions that trees may refer to, with concealed parts removed. Reads only chunks that define
	 * them.
	 */
	for(trees: readonly GroupedTree[]): readonly Definition[];
}

/** Creates the index of a document. It reads chunks through the reader when first needed. */
export function createDefinitionIndex(
	{ document: { chunks }, marks }: MarkedDocument,
	reader: ChunkReader,
): DefinitionIndex {
	let definers: ReadonlyMap<string, number> | undefined;
	const known = new Map<string, readonly Definition[]>();

	function firstOf(label: string): readonly Definition[] {
		definers ??= firstDefiners(chunks);
		const index = definers.get(label);
		const chunk = index === undefined ? undefined : chunks[index];
		if (index === undefined || chunk === undefined) return [];
		for (const placed of reader.read(chunk)) {
			const found = placed.summary.definitions.find((it) => identifierKey(it.identifier) === label);
			if (found) return [shown(found, placed, marks[index])];
		}
		return [];
	}

	function definitionsOf(label: string): readonly Definition[] {
		const found = known.get(label) ?? firstOf(label);
		known.set(label, found);
		return found;
	}

	return {
		for(trees) {
			const labels = new Set<string>();
			for (const { chunk } of trees) {
				for (const label of chunk.labels) labels.add(label);
				for (const label of chunk.defines) labels.add(label);
			}
			// Labels of a long chunk are known only in the tree that defines them.
			const own = trees.filter(({ chunk }) => chunk.parts !== undefined);
			return [
				...[...labels].flatMap(definitionsOf),
				...own.flatMap((tree) =>
					tree.summary.definitions.map((it) => shown(it, tree, marks[tree.chunkIndex])),
				),
			];
		},
	};
}

/** Returns the index of the first chunk that defines each label, without footnotes. */
function firstDefiners(chunks: readonly Chunk[]): ReadonlyMap<string, number> {
	const first = new Map<string, number>();
	for (const [index, { defines }] of chunks.entries())
		for (const label of defines) if (!label.startsWith('^') && !first.has(label)) first.set(label, index);
	return first;
}

function shown(definition: Definition, { start }: PlacedTree, marks: ChunkMarks | undefined): Definition {
	const span = shift(spanOf(definition), start);
	return conceals(marks, span) ? { ...definition, url: '', title: null } : definition;
}

function conceals(own: ChunkMarks | undefined, { start, end }: Span): boolean {
	return (
		own?.marks.some(({ kind, span }) => kind === 'concealed' && span.start < end && start < span.end) ?? false
	);
}

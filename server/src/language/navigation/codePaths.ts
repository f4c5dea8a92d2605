import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Cell } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { templateRoles } from '../template/findRole.ts';

/** A path in a column for paths. */
export interface CodePath {
	/** The path as written. */
	readonly path: string;
	/** Offsets into the document. */
	readonly span: Span;
}

/**
 * Returns the paths in the template's columns for paths. They are the code spans of a cell, or the words with a slash
 * or a dot if the cell has no code span.
 */
export function codePaths({ document, template }: TemplatedAnalysis): readonly CodePath[] {
	const roles = templateRoles(template);
	return document.chunks.flatMap(({ facts }, chunk) =>
		facts.tables.flatMap(({ header, rows }) =>
			header.flatMap(({ text }, column) =>
				roles.ofColumn(text) === 'paths'
					? rows.flatMap((row) => pathsIn(row[column], document.starts[chunk] ?? 0))
					: [],
			),
		),
	);
}

/** Returns the paths in a cell. A cell with a link has none, because the link already has its own target. */
function pathsIn(cell: Cell | undefined, chunkStart: number): readonly CodePath[] {
	if (cell === undefined || cell.text.includes('](')) return [];
	const { text, span } = cell;
	const pattern = text.includes('`') ? /`([^`]+)`/g : /([^\s·,;]*[/.][^\s·,;]*)/g;
	return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: inner = '', index }) => {
		const path = inner.trim();
		const start = index + whole.indexOf(path);
		return path === ''
			? []
			: [{ path, span: shift({ start, end: start + path.length }, chunkStart + span.start) }];
	});
}

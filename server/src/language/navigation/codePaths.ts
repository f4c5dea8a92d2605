import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Cell } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { templateRoles } from '../template/findRole.ts';

/** A path that a document gives in a column for paths. */
export interface CodePath {
	/** As the document writes it. */
	readonly path: string;
	/** An offset into the document. */
	readonly span: Span;
}

/** The paths in the columns that the template has for them: those in code, or all of a cell without code. */
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

/** A link leads somewhere by itself. */
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

import type { MarkdownDocument } from '../../document/document.ts';
import { type Span, shift } from '../../document/span.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import type { Template } from '../../template/template.ts';
import { templateRoles } from '../../template/templateRoles.ts';

/** A path that a document gives in a column for paths. */
export interface CodePath {
	/** As the document writes it. */
	readonly path: string;
	/** An offset into the document. */
	readonly span: Span;
}

/** The paths in the columns that the template has for them, each in code. */
export function codePaths(document: MarkdownDocument, template: Template): readonly CodePath[] {
	const roles = templateRoles(template);
	return document.chunks.flatMap(({ facts }, index) =>
		facts.codeSpans
			.filter(({ home: { table } }) => {
				const header = table && table.row >= 0 && facts.tables[table.index]?.header[table.column]?.text;
				return typeof header === 'string' && roles.ofColumn(labelKeyOf(header)) === 'paths';
			})
			.map(({ value, contentSpan }) => ({
				path: value,
				span: shift(contentSpan, document.starts[index] ?? 0),
			})),
	);
}

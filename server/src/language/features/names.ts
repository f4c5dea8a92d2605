import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { Template } from '../template/template.ts';
import { templateRoles } from './templateRoles.ts';

/** A secret as a document declares it: by name, never by value. */
export interface SecretDefinition {
	readonly name: string;
	/** Of the name, in the document. */
	readonly span: Span;
	/** Of the row's table. */
	readonly table: Span;
	/** The other cells of the row that say something, by column. */
	readonly details: readonly (readonly [column: string, text: string])[];
}

/** What a name is made of: one run of these characters. */
export const nameCharacters = /[\p{L}\p{N}._\-/#@+]/u;

/** The secrets that the first column of a document's secrets tables declares, in order. Placeholders are none. */
export function secretsOf(
	document: MarkdownDocument,
	template: Template | undefined,
): readonly SecretDefinition[] {
	const roles = templateRoles(template);
	return document.chunks.flatMap(({ facts }, index) => {
		const start = document.starts[index] ?? 0;
		return facts.tables.flatMap((table) => {
			const [first] = table.header;
			if (first === undefined || roles.ofColumn(first.text) !== 'secret') return [];
			return table.rows.flatMap((row) => {
				const [cell, ...others] = row;
				const name = cell && plainName(cell.text);
				if (cell === undefined || name === undefined) return [];
				const nameStart = cell.span.start + cell.text.indexOf(name);
				const details = others.flatMap((other, column): (readonly [string, string])[] => {
					const header = table.header[column + 1]?.text;
					return header === undefined || other.text === '' ? [] : [[header, other.text]];
				});
				const span = shift({ start: nameStart, end: nameStart + name.length }, start);
				return [{ name, span, table: shift(table.span, start), details }];
			});
		});
	});
}

/** The name in a cell without emphasis and code marks; undefined for anything that is not one name. */
function plainName(text: string): string | undefined {
	const name = text.replace(/^[*_`]+|[*_`]+$/g, '');
	return /^[\p{L}\p{N}][\p{L}\p{N}._\-/#@+]*$/u.test(name) ? name : undefined;
}

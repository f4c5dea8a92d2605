import type { Candidate, Table } from '../document/facts.ts';
import { bareHint } from './bareHint.ts';
import type { Directive } from './directive.ts';
import { columnRole } from './findRole.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { Role } from './roles.ts';
import type { SectionBody } from './sectionBody.ts';
import { groupKeyOf, tokensIn } from './sectionBody.ts';
import type { TemplateColumn, TemplateTable } from './template.ts';
import { choicesOf, isTemplateToken } from './token.ts';

/** The tables of a section of a template. */
export function readTables(
	body: SectionBody,
	source: string,
	directives: readonly Directive[],
): readonly TemplateTable[] {
	return body.tables.map(([index, table]) => ({
		optional: false,
		columns: table.header.map((_, column) => readColumn(body, source, index, table, column, directives)),
		group: groupKeyOf(body.facts, table.group),
		tokens: tokensIn(body, ({ location }) => location.table?.index === index),
		rows: table.rows.map((row, at) => ({
			cells: row.map(({ text }) => text),
			tokens: tokensIn(body, ({ location }) => location.table?.index === index && location.table.row === at),
		})),
	}));
}

function readColumn(
	body: SectionBody,
	source: string,
	index: number,
	table: Table,
	column: number,
	directives: readonly Directive[],
): TemplateColumn {
	const title = table.header[column]?.text ?? '';
	const key = labelKeyOf(title);
	const cells = table.rows.map((row, at) => {
		const tokens = body.candidates.filter((it) => isTemplateToken(it) && isCell(it, index, at, column));
		const cell = row[column];
		return { tokens, text: cell?.text ?? '', hint: cell && bareHint(source, cell.span, tokens) };
	});
	const samples = cells.filter(({ tokens }) => tokens.length === 0).map(({ text }) => text);
	const choices = [
		...new Set(cells.flatMap(({ tokens }) => tokens.flatMap(({ content }) => choicesOf(content)))),
	];
	const stated = directives.filter((it) => it.name === 'column' && it.column === key);
	return {
		title,
		key,
		role: statedRole(stated) ?? columnRole(title, [...samples, ...choices]),
		choices,
		// A document has another header in place of a placeholder.
		optional: /[[{<]/.test(title) || stated.some((it) => it.name === 'column' && it.role === 'optional'),
		tokens: Math.max(0, ...cells.map(({ tokens }) => tokens.length)),
		samples: new Set(samples),
		hints: cells.flatMap(({ hint }) => (hint ? [hint] : [])),
	};
}

function statedRole(directives: readonly Directive[]): Role | undefined {
	for (const directive of directives) {
		if (directive.name === 'column' && directive.role !== 'optional') return directive.role;
	}
	return undefined;
}

function isCell({ location }: Candidate, table: number, row: number, column: number): boolean {
	return location.table?.index === table && location.table.row === row && location.table.column === column;
}

import { shift } from '../../document/span.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import { headerOf } from '../../template/matchParts.ts';
import type { Template, TemplateTable } from '../../template/template.ts';
import { wholeLines } from '../lines.ts';
import { plainInstance } from './plainInstance.ts';
import { templatePieces } from './templatePieces.ts';

/** Returns the text of a table in the template, without sample rows. `undefined` if the template has no such table. */
export function templateTableText(wanted: TemplateTable, template: Template): string | undefined {
	const { document } = template;
	for (const [index, { facts }] of document.chunks.entries()) {
		const table = facts.tables.find(
			({ header }) => header.map(({ text }) => labelKeyOf(text)).join('|') === headerOf(wanted),
		);
		if (table === undefined) continue;
		const span = wholeLines(document, shift(table.span, document.starts[index] ?? 0));
		return plainInstance(templatePieces(template, span)).trimEnd();
	}
	return undefined;
}

import { plainText } from '../document/plainText.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import type { ChunkRule } from './rule.ts';
import { sectionTables } from './sectionTables.ts';

/** Variables that are marked as required and have a default: one of the two is wrong. */
export const requiredWithDefault: ChunkRule = {
	id: 'required-with-default',
	*check(context) {
		for (const { body, index, table, columns } of sectionTables(context)) {
			const required = columns.findIndex((column) => column?.role === 'required');
			const fallback = columns.findIndex((column) => column?.role === 'default');
			if (required < 0 || fallback < 0) continue;
			const name = Math.max(
				0,
				columns.findIndex((column) => column?.role === 'variable'),
			);
			for (const [row, cells] of table.rows.entries()) {
				const value = cells[fallback];
				if (value === undefined || !isYes(cells[required]?.text ?? '') || !isValue(value.text)) continue;
				yield {
					rule: 'required-with-default',
					kind: null,
					span: value.span,
					related: [],
					message: {
						id: 'required-with-default',
						variable: plainText(cells[name]?.text ?? ''),
						value: plainText(value.text),
					},
					grade: 'certain',
					home: { heading: body.heading, inHeading: false, table: { index, row, column: fallback } },
				};
			}
		}
	},
};

/** The word or sign of a cell says yes. */
export function isYes(text: string): boolean {
	return /^(?:[✓✔☑]|✅|yes|y|ja|true|required|mandatory|pflicht|はい|必須|○|是|必填|必需)$/iu.test(
		text.replace(/[`*_]|\uFE0F/g, '').trim(),
	);
}

/** Code, a number with its unit, or one word; "see below" is a remark. */
function isValue(text: string): boolean {
	const plain = text.replace(/[`*_]/g, '').trim();
	if (plain === '' || isSettled(plain) || isMarker(plain) || /^[[{<(]/.test(plain)) return false;
	if (/^(?:required|mandatory|unset|null|nil|undefined|pflicht|必須|必填)$/i.test(plain)) return false;
	return /^`[^`]+`$/.test(text) || /^\d/.test(plain) || !/\s/.test(plain);
}

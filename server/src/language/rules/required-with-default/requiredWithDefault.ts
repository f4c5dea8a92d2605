import { isMarker, isNotApplicable } from '../../document/absentValue.ts';
import { plainText } from '../../document/plainText.ts';
import { type Span, shift } from '../../document/span.ts';
import { quoted, quotedInTitle } from '../../messages/sentences.ts';
import { defineRule } from '../rule.ts';
import { sectionTables } from '../sectionTables.ts';

interface RequiredWithDefault {
	readonly id: 'required-with-default';
	readonly variable: string;
	readonly value: string;
}

/** The data for the fix that makes a variable optional. */
interface RequiredCell {
	/** The span of the cell that marks the variable as required, relative to the chunk. */
	readonly span: Span;
	/** The text of the template for an optional variable, or undefined if the template has no such text. */
	readonly no: string | undefined;
}

/** Reports variables that are marked as required and have a default. One of the two must be wrong. */
export const requiredWithDefault = defineRule<RequiredWithDefault, RequiredCell>({
	id: 'required-with-default',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A variable is marked as required and has a default.',
	sentence: ({ variable, value }) =>
		`${quoted(variable)} is required and has the default ${quoted(value)}: make it optional, or remove the default`,
	*checkChunk(context) {
		for (const { body, index, table, columns } of sectionTables(context)) {
			const required = columns.findIndex((column) => column?.role === 'required');
			const fallback = columns.findIndex((column) => column?.role === 'default');
			if (required < 0 || fallback < 0) continue;
			const name = Math.max(
				0,
				columns.findIndex((column) => column?.role === 'variable'),
			);
			const no = [...(columns[required]?.samples ?? [])].find(
				(sample) => sample !== '' && !isYes(sample) && !sample.startsWith('['),
			);
			for (const [row, cells] of table.rows.entries()) {
				const value = cells[fallback];
				const mark = cells[required];
				if (value === undefined || mark === undefined || !isYes(mark.text) || !isValue(value.text)) continue;
				yield {
					span: value.span,
					message: {
						id: 'required-with-default',
						variable: plainText(cells[name]?.text ?? ''),
						value: plainText(value.text),
					},
					grade: 'certain',
					location: { heading: body.heading, inHeading: false, table: { index, row, column: fallback } },
					subject: { span: mark.span, no },
				};
			}
		}
	},
	*fixes({ message, span }, { chunkAt }, subject) {
		const name = quotedInTitle(message.variable);
		yield { title: `Remove the default of ${name}`, edits: [{ span, text: '—' }] };
		if (subject?.no)
			yield {
				title: `Make ${name} optional`,
				edits: [{ span: shift(subject.span, chunkAt(span.start).start), text: subject.no }],
			};
	},
});

/** Whether the text of a cell is a word or a sign that means yes. */
function isYes(text: string): boolean {
	return /^(?:[✓✔☑]|✅|yes|y|ja|true|required|mandatory|pflicht|はい|必須|○|是|必填|必需)$/iu.test(
		text.replace(/[`*_]|\uFE0F/g, '').trim(),
	);
}

/** Whether the text is code, a number with its unit, or one word. "see below" is a remark and not a value. */
function isValue(text: string): boolean {
	const plain = text.replace(/[`*_]/g, '').trim();
	if (plain === '' || isNotApplicable(plain) || isMarker(plain) || /^[[{<(]/.test(plain)) return false;
	if (/^(?:required|mandatory|unset|null|nil|undefined|pflicht|必須|必填)$/i.test(plain)) return false;
	return /^`[^`]+`$/.test(text) || /^\d/.test(plain) || !/\s/.test(plain);
}

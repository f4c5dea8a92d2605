import type { Placement } from '#common/messages.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { OutlinePair } from '../template/outline.ts';
import { pairOf } from '../template/pairOf.ts';
import { headingSpan } from './anchors.ts';
import type { DocumentContext, DocumentRule } from './documentRule.ts';

/** Keys of the template's metadata that the document does not have. */
export const missingMetadata: DocumentRule = {
	id: 'missing-metadata',
	*check(context) {
		const { template, reason, outline } = context;
		for (const [index, key] of template.metadata.entries()) {
			if (key.optional || pairOf(outline.pairs, key)) continue;
			// Where the configuration names the template, the document need not.
			if (key.role === 'type' && reason.id === 'glob') continue;
			const { span, place } = anchorOf(context, index);
			yield { rule: 'missing-metadata', span, message: { id: 'missing-metadata', key: key.key, place } };
		}
	},
};

function anchorOf(
	{ document, outline, template }: DocumentContext,
	index: number,
): { readonly span: Span; readonly place: Placement } {
	const at = ({ pair, chunk }: OutlinePair, where: Placement['where']) => ({
		span: shift({ start: pair.keySpan.start, end: pair.keySpan.end }, document.starts[chunk] ?? 0),
		place: { where, anchor: pair.key },
	});
	for (let before = index - 1; before >= 0; before--) {
		const key = template.metadata[before];
		const pair = key && pairOf(outline.pairs, key);
		if (pair) return at(pair, 'after');
	}
	const [first] = outline.pairs;
	if (first) return at(first, 'before');
	const heading = outline.title ?? outline.sections[0];
	if (heading === undefined) return { span: { start: 0, end: 0 }, place: { where: 'here', anchor: '' } };
	const place: Placement = { where: 'before', anchor: plainText(heading.heading.text) };
	return { span: headingSpan(document, heading), place };
}

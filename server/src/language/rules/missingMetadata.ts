import type { Placement } from '#common/messages.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { OutlinePair } from '../template/outline.ts';
import { pairOf } from '../template/pairOf.ts';
import type { MetadataKey } from '../template/template.ts';
import { headingSpan } from './anchors.ts';
import type { DocumentContext, DocumentFinding, DocumentRule } from './documentRule.ts';

/** Keys of the template's metadata that the document does not have. */
export const missingMetadata: DocumentRule = {
	id: 'missing-metadata',
	*check(context) {
		for (const { finding } of missingKeys(context)) yield finding;
	},
};

/** A key that the metadata lacks. */
export interface MissingKey {
	readonly finding: DocumentFinding;
	readonly key: MetadataKey;
	/** The pair beside which it belongs; undefined where the document has no metadata. */
	readonly beside: OutlinePair | undefined;
}

export function* missingKeys(context: DocumentContext): Generator<MissingKey> {
	const { template, reason, outline } = context;
	for (const [index, key] of template.metadata.entries()) {
		if (key.optional || pairOf(outline.pairs, key)) continue;
		// Where the configuration names the template, the document need not.
		if (key.role === 'type' && reason.id === 'glob') continue;
		const { span, place, beside } = anchorOf(context, index);
		const message = { id: 'missing-metadata', key: key.key, place } as const;
		yield { finding: { rule: 'missing-metadata', span, message }, key, beside };
	}
}

function anchorOf(
	{ document, outline, template }: DocumentContext,
	index: number,
): { readonly span: Span; readonly place: Placement; readonly beside: OutlinePair | undefined } {
	const at = (beside: OutlinePair, where: Placement['where']) => ({
		span: shift(beside.pair.keySpan, document.starts[beside.chunk] ?? 0),
		place: { where, anchor: beside.pair.key },
		beside,
	});
	for (let before = index - 1; before >= 0; before--) {
		const key = template.metadata[before];
		const pair = key && pairOf(outline.pairs, key);
		if (pair) return at(pair, 'after');
	}
	const [first] = outline.pairs;
	if (first) return at(first, 'before');
	const heading = outline.title ?? outline.sections[0];
	if (heading === undefined)
		return { span: { start: 0, end: 0 }, place: { where: 'here', anchor: '' }, beside: undefined };
	const place: Placement = { where: 'before', anchor: plainText(heading.heading.text) };
	return { span: headingSpan(document, heading), place, beside: undefined };
}

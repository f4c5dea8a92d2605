import { isRuleId, type RuleId, ruleIds } from '#common/ruleIds.ts';
import type { Finding } from '../analysis/finding.ts';
import { chunkAt, type MarkdownDocument, sliceOf } from '../document/document.ts';
import { insertion, type TextReplacement } from '../document/textReplacement.ts';
import { nearestName } from '../names/nearestName.ts';
import { type Directive, parseDirective } from '../template/directive.ts';
import type { Fix, FixContext, FixesOf } from './fix.ts';
import { lineEndAt, lineStart, removal } from './lines.ts';
import { isClosed, tableText } from './tableText.ts';

/** Silences a rule where a finding stands, or in the document. A directive cannot be about itself. */
export function suppressions(finding: Finding, context: FixContext): readonly Fix[] {
	const { rule } = finding;
	const here = disableHere(finding, context);
	const everywhere = disableInDocument(rule, context);
	return [
		...(here ? [{ title: { id: 'disable-here', rule } as const, edits: [here] }] : []),
		...(everywhere ? [{ title: { id: 'disable-in-document', rule } as const, edits: [everywhere] }] : []),
	];
}

/**
 * The comment that silences a finding, at a place where it changes nothing else: in a row at the end of its last cell, in
 * a line of text at its end, else above the block. Undefined where no comment can stand, as in front matter.
 */
export function disableHere(
	{ rule, span, message }: Finding,
	{ document }: FixContext,
): TextReplacement | undefined {
	const index = chunkAt(document, span.start);
	const chunk = document.chunks[index];
	if (chunk === undefined) return undefined;
	const start = document.starts[index] ?? 0;
	const at = span.start - start;
	const { blocks, tables, fences } = chunk.facts;
	const block = blocks.filter((it) => it.span.start <= at && at <= it.span.end).at(-1);
	if (block?.kind === 'front-matter') return undefined;
	const table = tables.find((it) => it.span.start <= at && at <= it.span.end);
	const found = table && tableText(chunk.text, table);
	const text = found && isClosed(found) ? found : undefined;
	const line = text?.lines.filter((it) => it.start <= at).at(-1);
	const isRow = text !== undefined && line !== undefined && text.lines.indexOf(line) >= 2;
	const behind = `<!-- archdocs-disable-line ${rule} -->`;
	if (isRow) {
		const pipe = line.pipes.at(-1) ?? line.end;
		const blank = chunk.text[pipe - 1] === ' ';
		return insertion(start + pipe, blank ? `${behind} ` : ` ${behind} `);
	}
	const isInCode = fences.some((it) => it.span.start <= at && at <= it.span.end);
	// A list that is changed is no longer the example of the template.
	const isWholeList = message.id === 'sample-lines';
	const isText =
		block?.kind === 'content' &&
		!isWholeList &&
		table === undefined &&
		!isInCode &&
		!isCode(chunk.text.slice(block.span.start, block.span.end));
	if (isText) return insertion(lineEndAt(document, span.start), ` ${behind}`);
	const above = start + (block?.span.start ?? at);
	const prefix = sliceOf(document, { start: lineStart(document, above), end: above });
	if (prefix.trim() !== '') return undefined;
	return insertion(lineStart(document, above), `<!-- archdocs-disable-next-line ${rule} -->\n\n`);
}

/** HTML and code that is indented: a comment in their lines would be part of them. */
function isCode(block: string): boolean {
	return /^(?: {4}|\t|<)/.test(block);
}

/** At the top. Undefined where another comment would enable the rule again. */
function disableInDocument(rule: RuleId, { document }: FixContext): TextReplacement | undefined {
	const [first] = document.chunks;
	const block = first?.facts.blocks.find(({ kind }) => kind !== 'front-matter');
	if (block === undefined || hasDirective(document, ['enable'])) return undefined;
	return insertion(lineStart(document, block.span.start), `<!-- archdocs-disable ${rule} -->\n\n`);
}

/** A comment of the document is one of these directives. */
export function hasDirective(document: MarkdownDocument, names: readonly Directive['name'][]): boolean {
	return document.chunks.some(({ facts }) =>
		facts.comments.some(({ text }) => names.some((name) => parseDirective(text)?.name === name)),
	);
}

/** A rule that is misspelled, or a comment that nobody needs. */
export const unknownDirectiveFixes: FixesOf = function* ({ message, span }, { document }) {
	if (message.id === 'unknown-rule') {
		const nearest = nearestName(message.rule, ruleIds);
		const at = sliceOf(document, span).indexOf(message.rule);
		if (nearest !== undefined && isRuleId(nearest) && at >= 0) {
			const place = { start: span.start + at, end: span.start + at + message.rule.length };
			yield {
				title: { id: 'name-rule', rule: nearest },
				edits: [{ span: place, text: nearest }],
				isPreferred: true,
			};
		}
	}
	yield { title: { id: 'delete-comment' }, edits: [removal(document, span)] };
};

export const unusedSuppressionFixes: FixesOf = function* ({ span }, { document }) {
	yield {
		title: { id: 'delete-comment' },
		edits: [removal(document, span)],
		isPreferred: true,
		isSafe: true,
	};
};

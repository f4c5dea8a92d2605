import { chunkAt, sliceOf } from '../document/document.ts';
import { insertion, type TextEdit } from '../document/textEdit.ts';
import { lineEndAt, lineStart } from '../edits/lines.ts';
import { isClosed, tableText } from '../edits/tables/tableText.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import { hasDirective } from '../template/directive.ts';
import type { Finding } from './finding.ts';
import type { Fix, FixContext } from './fix.ts';
import type { Rule } from './rule.ts';

/** Returns the fixes that suppress a rule at a finding and in the whole document. */
export function suppressionFixes(finding: Finding, rule: Rule, context: FixContext): readonly Fix[] {
	const { id } = rule;
	const here = disableHere(finding, rule, context);
	const everywhere = disableInDocument(id, context);
	return [
		...(here ? [{ title: `Disable \`${id}\` here`, edits: [here], isSuppression: true }] : []),
		...(everywhere
			? [{ title: `Disable \`${id}\` in this document`, edits: [everywhere], isSuppression: true }]
			: []),
	];
}

/**
 * Returns the edit that inserts the comment to suppress a finding. The comment must not change anything else, so it
 * goes at the end of the last cell of a row, at the end of a line of text, or otherwise above the block. Returns
 * undefined where a comment is not possible, for example in front matter.
 */
export function disableHere(
	{ span, message }: Finding,
	rule: Pick<Rule, 'id' | 'silencedAbove'>,
	{ document }: FixContext,
): TextEdit | undefined {
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
	const behind = `<!-- archdocs-disable-line ${rule.id} -->`;
	if (isRow) {
		const pipe = line.pipes.at(-1) ?? line.end;
		const blank = chunk.text[pipe - 1] === ' ';
		return insertion(start + pipe, blank ? `${behind} ` : ` ${behind} `);
	}
	const isInCode = fences.some((it) => it.span.start <= at && at <= it.span.end);
	const isText =
		block?.kind === 'content' &&
		!rule.silencedAbove?.(message) &&
		table === undefined &&
		!isInCode &&
		!isCode(chunk.text.slice(block.span.start, block.span.end));
	if (isText) return insertion(lineEndAt(document, span.start), ` ${behind}`);
	const above = start + (block?.span.start ?? at);
	const prefix = sliceOf(document, { start: lineStart(document, above), end: above });
	if (prefix.trim() !== '') return undefined;
	return insertion(lineStart(document, above), `<!-- archdocs-disable-next-line ${rule.id} -->\n\n`);
}

/** Whether a block is HTML or indented code. In such a block, a comment would become part of the block. */
function isCode(block: string): boolean {
	return /^(?: {4}|\t|<)/.test(block);
}

/**
 * Returns the edit that inserts the comment at the top of the document, after the front matter. Returns undefined if
 * the document has an `enable` directive, because it could enable the rule again.
 */
function disableInDocument(rule: RuleId, { document }: FixContext): TextEdit | undefined {
	const [first] = document.chunks;
	const block = first?.facts.blocks.find(({ kind }) => kind !== 'front-matter');
	if (block === undefined || hasDirective(document, ['enable'])) return undefined;
	return insertion(lineStart(document, block.span.start), `<!-- archdocs-disable ${rule} -->\n\n`);
}

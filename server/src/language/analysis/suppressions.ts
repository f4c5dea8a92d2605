import { lengthOf, type MarkdownDocument, offsetAt, positionAt } from '../document/document.ts';
import type { Block, Heading } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import type { DirectiveProblem, Suppression } from '../rules/contexts.ts';
import { type RuleId, ruleIds } from '../settings/ruleIds.generated.ts';
import { type Directive, isDirective, parseDirective } from '../template/directive.ts';

/** The directives of a document: its comments that start with "archdocs". */
export interface Directives {
	readonly suppressions: readonly Suppression[];
	/** Headings of sections that do not apply, according to a comment under the heading. */
	readonly notApplicable: ReadonlySet<Heading>;
	readonly problems: readonly DirectiveProblem[];
}

/** Finds the directives of a document, the spans that they suppress, and the problems in them. */
export function directivesOf(document: MarkdownDocument): Directives {
	const suppressions: Suppression[] = [];
	const notApplicable = new Set<Heading>();
	const problems: DirectiveProblem[] = [];
	const comments = [...directiveComments(document)];
	const enabling = comments.filter(({ directive }) => directive?.name === 'enable');
	for (const comment of comments) {
		const { span, heading, directive } = comment;
		if (directive?.name === 'n/a' && heading) notApplicable.add(heading);
		problems.push(...problemsOf(comment));
		if (directive === undefined || !('rules' in directive)) continue;
		const covers = coveredBy(document, comment, directive, enabling);
		if (covers) suppressions.push({ span, covers, rules: directive.rules });
	}
	return { suppressions, notApplicable, problems };
}

function problemsOf({ directive, span, text }: DirectiveComment): readonly DirectiveProblem[] {
	if (directive === undefined) return [{ span, text, kind: 'unknown-directive' }];
	if (!('rules' in directive)) return [];
	return directive.unknownRules.map((rule) => ({ span, text: rule, kind: 'unknown-rule' }));
}

interface DirectiveComment {
	readonly span: Span;
	readonly text: string;
	readonly chunk: number;
	/** `undefined` before the first heading of the chunk. */
	readonly heading: Heading | undefined;
	/** `undefined` if the comment is not a known directive. */
	readonly directive: Directive | undefined;
}

function* directiveComments(document: MarkdownDocument): Generator<DirectiveComment> {
	for (const [chunk, { facts }] of document.chunks.entries()) {
		for (const comment of facts.comments) {
			const { text } = comment;
			if (!isDirective(text)) continue;
			const span = shift(comment.span, document.starts[chunk] ?? 0);
			const heading = facts.headings[comment.heading];
			yield { span, text, chunk, heading, directive: parseDirective(text) };
		}
	}
}

/** A directive that can name rules. */
type RuleDirective = Extract<Directive, { readonly rules: unknown }>;

/**
 * Returns the rules that a directive names, or all rules if it names none. If all its names are unknown, the result is
 * empty, so that a typing error does not suppress all rules.
 */
function rulesOf({ rules, unknownRules }: RuleDirective): readonly RuleId[] {
	return rules.length === 0 && unknownRules.length === 0 ? ruleIds : rules;
}

function coveredBy(
	document: MarkdownDocument,
	{ span, chunk }: DirectiveComment,
	directive: RuleDirective,
	enabling: readonly DirectiveComment[],
): ReadonlyMap<RuleId, Span> | undefined {
	const rules = rulesOf(directive);
	if (rules.length === 0) return undefined;
	const alike = (covered: Span) => new Map(rules.map((rule) => [rule, covered]));
	switch (directive.name) {
		case 'disable-line':
			return alike(linesAround(document, span));
		case 'disable-next-line':
			return alike(nextBlock(document, chunk, span));
		case 'disable': {
			const endOf = (rule: RuleId) => enabledAgain(enabling, span.end, rule) ?? lengthOf(document);
			return new Map(rules.map((rule) => [rule, { start: span.end, end: endOf(rule) }]));
		}
		default:
			return undefined;
	}
}

function linesAround(document: MarkdownDocument, { start, end }: Span): Span {
	const first = positionAt(document, start).line;
	const last = positionAt(document, end).line;
	return {
		start: offsetAt(document, { line: first, character: 0 }),
		end: offsetAt(document, { line: last, character: Number.MAX_SAFE_INTEGER }),
	};
}

/** Returns the span of the block after a comment. A comment inside a list or a block quote covers the line below it. */
function nextBlock(document: MarkdownDocument, chunk: number, comment: Span): Span {
	const start = document.starts[chunk] ?? 0;
	const blocks = document.chunks[chunk]?.facts.blocks ?? [];
	const at = lastStarting(blocks, comment.start - start);
	const before = blocks[at];
	const own = before && comment.end <= before.span.end + start ? before : undefined;
	if (own === undefined || own.kind === 'comment') {
		const next = blocks[at + 1];
		if (next) return shift(next.span, start);
		const first = document.chunks[chunk + 1]?.facts.blocks[0];
		if (first) return shift(first.span, document.starts[chunk + 1] ?? 0);
	}
	const line = positionAt(document, comment.end).line + 1;
	return {
		start: offsetAt(document, { line, character: 0 }),
		end: offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER }),
	};
}

/** Returns the index of the last block that starts at or before `offset`, or -1 if there is none. */
function lastStarting(blocks: readonly Block[], offset: number): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Returns the offset of the first comment after `from` that enables a rule again. */
function enabledAgain(enabling: readonly DirectiveComment[], from: number, rule: RuleId): number | undefined {
	return enabling.find(
		({ span, directive }) =>
			span.start >= from && directive && 'rules' in directive && rulesOf(directive).includes(rule),
	)?.span.start;
}

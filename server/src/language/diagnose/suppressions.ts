import type { Message } from '#common/messages.ts';
import { type RuleId, ruleIds } from '#common/ruleIds.ts';
import { lengthOf, type MarkdownDocument, offsetAt, positionAt } from '../document/document.ts';
import type { Block } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { type Directive, isDirective, parseDirective } from '../template/directive.ts';

/** A comment that silences rules in a part of a document. Spans are offsets into the document. */
export interface Suppression {
	/** The comment itself. */
	readonly span: Span;
	/** What it covers, for each of the rules that it silences. */
	readonly covers: ReadonlyMap<RuleId, Span>;
	/** As the comment names them; empty for every rule. */
	readonly rules: readonly RuleId[];
}

/** Something to say about a comment that starts with "archdocs". */
export interface DirectiveProblem {
	readonly span: Span;
	readonly message: Message;
}

/** A section, by the heading its comment stands under, that does not apply. */
export interface NotApplicable {
	readonly chunk: number;
	readonly heading: number;
}

/** What the comments of a document that start with "archdocs" say. */
export interface Directives {
	readonly suppressions: readonly Suppression[];
	readonly notApplicable: readonly NotApplicable[];
	readonly problems: readonly DirectiveProblem[];
}

export function directivesOf(document: MarkdownDocument): Directives {
	const suppressions: Suppression[] = [];
	const notApplicable: NotApplicable[] = [];
	const problems: DirectiveProblem[] = [];
	const comments = [...directiveComments(document)];
	const enabling = comments.filter(({ directive }) => directive?.name === 'enable');
	for (const comment of comments) {
		const { span, chunk, heading, directive } = comment;
		if (directive?.name === 'n/a') notApplicable.push({ chunk, heading });
		problems.push(...problemsOf(comment));
		if (directive === undefined || !('rules' in directive)) continue;
		const covers = coveredBy(document, comment, directive, enabling);
		if (covers) suppressions.push({ span, covers, rules: directive.rules });
	}
	return { suppressions, notApplicable, problems };
}

function problemsOf({ directive, span, text }: DirectiveComment): readonly DirectiveProblem[] {
	if (directive === undefined) return [{ span, message: { id: 'unknown-directive', directive: text } }];
	if (!('rules' in directive)) return [];
	return directive.unknownRules.map((rule) => ({ span, message: { id: 'unknown-rule', rule } }));
}

interface DirectiveComment {
	readonly span: Span;
	readonly text: string;
	readonly chunk: number;
	readonly heading: number;
	/** undefined when it is none that exists. */
	readonly directive: Directive | undefined;
}

function* directiveComments(document: MarkdownDocument): Generator<DirectiveComment> {
	for (const [chunk, { facts }] of document.chunks.entries()) {
		for (const { span, text, heading } of facts.comments) {
			if (!isDirective(text)) continue;
			const directive = parseDirective(text);
			yield { span: shift(span, document.starts[chunk] ?? 0), text, chunk, heading, directive };
		}
	}
}

/** Directives that name rules. */
type RuleDirective = Extract<Directive, { readonly rules: unknown }>;

/** The rules a directive is about: those it names, or all. Names that do not exist must not turn into "all". */
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

/** The block that follows; a comment inside a list or a quote covers the line below. */
function nextBlock(document: MarkdownDocument, chunk: number, comment: Span): Span {
	const start = document.starts[chunk] ?? 0;
	const blocks = document.chunks[chunk]?.facts.blocks ?? [];
	const own = blocks.find(
		({ span }) => span.start + start <= comment.start && comment.end <= span.end + start,
	);
	if (own === undefined || own.kind === 'comment') {
		const after = (block: Block) => block.span.start + start >= comment.end;
		const next = blocks.find(after);
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

/** Where the first comment after `from` enables a rule again. */
function enabledAgain(enabling: readonly DirectiveComment[], from: number, rule: RuleId): number | undefined {
	return enabling.find(
		({ span, directive }) =>
			span.start >= from && directive && 'rules' in directive && rulesOf(directive).includes(rule),
	)?.span.start;
}

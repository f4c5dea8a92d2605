import type { Message } from '#common/messages.ts';
import type { RuleId } from '#common/ruleIds.ts';
import { lengthOf, type MarkdownDocument, offsetAt, positionAt } from '../document/document.ts';
import type { Block } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { type Directive, isDirective, parseDirective } from '../template/directive.ts';

/** A comment that silences rules in a part of a document. Spans are offsets into the document. */
export interface Suppression {
	/** The comment itself. */
	readonly span: Span;
	readonly covers: Span;
	/** Empty for every rule. */
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
	for (const { span, text, chunk, heading } of directiveComments(document)) {
		const directive = parseDirective(text);
		if (directive?.name === 'n/a') notApplicable.push({ chunk, heading });
		problems.push(...problemsOf(directive, span, text));
		const covers =
			directive && 'rules' in directive ? coveredBy(document, chunk, span, directive) : undefined;
		if (covers && directive && 'rules' in directive)
			suppressions.push({ span, covers, rules: directive.rules });
	}
	return { suppressions, notApplicable, problems };
}

function problemsOf(directive: Directive | undefined, span: Span, text: string): readonly DirectiveProblem[] {
	if (directive === undefined) return [{ span, message: { id: 'unknown-directive', directive: text } }];
	if (!('rules' in directive)) return [];
	return directive.unknownRules.map((rule) => ({ span, message: { id: 'unknown-rule', rule } }));
}

interface DirectiveComment {
	readonly span: Span;
	readonly text: string;
	readonly chunk: number;
	readonly heading: number;
}

function* directiveComments(document: MarkdownDocument): Generator<DirectiveComment> {
	for (const [chunk, { facts }] of document.chunks.entries()) {
		for (const { span, text, heading } of facts.comments) {
			if (isDirective(text)) yield { span: shift(span, document.starts[chunk] ?? 0), text, chunk, heading };
		}
	}
}

function coveredBy(
	document: MarkdownDocument,
	chunk: number,
	comment: Span,
	{ name, rules, unknownRules }: Extract<Directive, { readonly rules: unknown }>,
): Span | undefined {
	// Names of rules that do not exist must not turn into "every rule".
	if (rules.length === 0 && unknownRules.length > 0) return undefined;
	switch (name) {
		case 'disable-line':
			return linesAround(document, comment);
		case 'disable-next-line':
			return nextBlock(document, chunk, comment);
		case 'disable':
			return { start: comment.end, end: enabledAgain(document, comment.end, rules) };
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

/** Where the first comment after `from` enables one of the rules again; the end of the document without one. */
function enabledAgain(document: MarkdownDocument, from: number, rules: readonly RuleId[]): number {
	for (const { span, text } of directiveComments(document)) {
		const directive = span.start >= from ? parseDirective(text) : undefined;
		if (directive?.name !== 'enable') continue;
		if (directive.rules.length === 0 || rules.length === 0) return span.start;
		if (directive.rules.some((rule) => rules.includes(rule))) return span.start;
	}
	return lengthOf(document);
}

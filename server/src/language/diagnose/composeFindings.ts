import type { RuleId } from '#common/ruleIds.ts';
import type { Settings } from '#common/settings.ts';
import type { Severity } from '#common/severity.ts';
import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { limits } from '../document/limits.ts';
import { type Span, shift } from '../document/span.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import type { ChunkAnalysis } from './analyzeChunk.ts';
import type { Finding } from './finding.ts';
import { type Standing, severityOf } from './severityOf.ts';
import type { Directives, Suppression } from './suppressions.ts';

/** What decides about the findings of a document, beside themselves. */
export interface Composing {
	readonly template: Template | undefined;
	readonly directives: Directives;
	readonly standing: Standing;
	readonly settings: Settings;
	readonly outline: Outline;
}

export interface Composed {
	readonly findings: readonly Finding[];
	readonly omitted: number;
	/** Filling findings that do not speak, by chunk: suppressed ones, and those of rules that are off. */
	readonly silenced: ReadonlyMap<number, readonly CandidateFinding[]>;
}

/** Gives the findings of the chunks their severity, and leaves out those that do not speak. */
export function composeFindings(
	document: MarkdownDocument,
	analyses: readonly ChunkAnalysis[],
	composing: Composing,
): Composed {
	const evidence = composing.template !== undefined || hasEvidence(analyses);
	const excluded = notApplicableSpans(document, composing.outline, composing.directives);
	const used = new Set<Suppression>();
	const findings: Finding[] = [];
	const silenced = new Map<number, CandidateFinding[]>();
	for (const { candidate, chunk, span } of placedCandidates(document, analyses, excluded)) {
		if (!evidence && candidate.grade === 'marked') continue;
		const severity = spokenSeverity(candidate, span, evidence, composing, used);
		if (severity) findings.push(toFinding(candidate, severity, document.starts[chunk] ?? 0));
		else if (silenced.has(chunk)) silenced.get(chunk)?.push(candidate);
		else silenced.set(chunk, [candidate]);
	}
	for (const finding of directiveFindings(composing, used)) findings.push(finding);
	findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const omitted = Math.max(0, findings.length - limits.findings);
	return { findings: omitted > 0 ? findings.slice(0, limits.findings) : findings, omitted, silenced };
}

/** The findings of all chunks, in order, with their span in the document; without those in what is `excluded`. */
function* placedCandidates(
	document: MarkdownDocument,
	analyses: readonly ChunkAnalysis[],
	excluded: readonly Span[],
) {
	let next = 0;
	for (const [chunk, { findings }] of analyses.entries()) {
		const start = document.starts[chunk] ?? 0;
		for (const candidate of findings) {
			const span = shift(candidate.span, start);
			while ((excluded[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
			if (span.start < (excluded[next]?.start ?? Number.POSITIVE_INFINITY)) yield { candidate, chunk, span };
		}
	}
}

function toFinding(
	{ rule, kind, span, related, message }: CandidateFinding,
	severity: Severity,
	start: number,
): Finding {
	return {
		rule,
		kind,
		severity,
		span: shift(span, start),
		related: related.map((it) => shift(it, start)),
		message,
	};
}

/** How strongly a finding speaks; undefined when its rule is off or a comment silences it, which is then in use. */
function spokenSeverity(
	{ rule, grade }: CandidateFinding,
	span: Span,
	evidence: boolean,
	{ directives, standing, settings }: Composing,
	used: Set<Suppression>,
): Severity | undefined {
	const silencing = directives.suppressions.filter((suppression) => silences(suppression, rule, span));
	for (const suppression of silencing) used.add(suppression);
	if (silencing.length > 0) return undefined;
	const severity = severityOf(rule, standing, settings.rules);
	return severity !== undefined && grade === 'weak' && !evidence ? 'hint' : severity;
}

/** Three placeholders of a strong form make a document one that is being filled; in a short one, one is enough. */
function hasEvidence(analyses: readonly ChunkAnalysis[]): boolean {
	let strong = 0;
	let words = 0;
	const marked = new Set<string>();
	for (const analysis of analyses) {
		strong += analysis.strong;
		words += analysis.words;
		for (const text of analysis.marked) marked.add(text);
	}
	return strong + marked.size >= 3 || (strong >= 1 && words < 400);
}

function silences({ covers }: Suppression, rule: RuleId, span: Span): boolean {
	const covered = covers.get(rule);
	return covered !== undefined && covered.start <= span.start && span.start < covered.end;
}

function* directiveFindings({ directives, standing, settings }: Composing, used: ReadonlySet<Suppression>) {
	const finding = (rule: RuleId, span: Span, message: Finding['message']): Finding | undefined => {
		const severity = severityOf(rule, standing, settings.rules);
		return severity && { rule, kind: null, severity, span, related: [], message };
	};
	for (const { span, message } of directives.problems) {
		const found = finding('unknown-directive', span, message);
		if (found) yield found;
	}
	for (const suppression of directives.suppressions) {
		if (used.has(suppression)) continue;
		const message = { id: 'unused-suppression', rules: suppression.rules } as const;
		const found = finding('unused-suppression', suppression.span, message);
		if (found) yield found;
	}
}

/** The sections that a directive under their heading sets aside, subsections included; in order, none in another. */
function notApplicableSpans(
	document: MarkdownDocument,
	outline: Outline,
	{ notApplicable }: Directives,
): readonly Span[] {
	const spans: Span[] = [];
	if (notApplicable.size === 0) return spans;
	let open: { readonly start: number; readonly depth: number } | undefined;
	const visit = (section: Section) => {
		const { chunk, heading, children } = section;
		const start = (document.starts[chunk] ?? 0) + heading.span.start;
		if (open && heading.depth <= open.depth) {
			spans.push({ start: open.start, end: start });
			open = undefined;
		}
		if (notApplicable.has(heading)) open ??= { start, depth: heading.depth };
		children.forEach(visit);
	};
	outline.sections.forEach(visit);
	if (open) spans.push({ start: open.start, end: lengthOf(document) });
	return spans;
}

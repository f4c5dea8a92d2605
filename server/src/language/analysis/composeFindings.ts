import { lengthOf, type MarkdownDocument, sliceOf } from '../document/document.ts';
import { limits } from '../document/limits.ts';
import { type Span, shift } from '../document/span.ts';
import type { CredentialAt, PathExists, Suppression } from '../rules/contexts.ts';
import type { Finding } from '../rules/finding.ts';
import type { CandidateFinding, DocumentFinding, Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Settings } from '../settings/settings.ts';
import type { Severity } from '../settings/severity.ts';
import type { Outline, Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionSpan.ts';
import type { Template } from '../template/template.ts';
import type { ChunkAnalysis } from './chunkAnalysis.ts';
import { messageConcealer } from './exposures.ts';
import { type SeverityContext, severityOf } from './findingSeverity.ts';
import type { Directives } from './suppressions.ts';

/** The input of {@link composeFindings}, besides the findings of the chunks. */
export interface Composing {
	readonly template: Template | undefined;
	readonly directives: Directives;
	readonly severityContext: SeverityContext;
	readonly settings: Settings;
	readonly outline: Outline;
	/** Findings about the document as a whole. */
	readonly documentFindings: readonly RuledFinding[];
	/** Spans that look like a credential. They are reported everywhere, and no message quotes them. */
	readonly credentials: readonly CredentialAt[];
	/** Whether a path in the document exists. Returns `undefined` until the path has been looked up. */
	readonly pathExists: PathExists;
}

/** A finding about the whole document, with its rule. */
export interface RuledFinding extends DocumentFinding {
	readonly rule: Rule;
}

/** The findings of a document that are reported, and what the progress and the host need to know about the rest. */
export interface Composed {
	readonly findings: readonly Finding[];
	/** The data that a rule attached to a finding for its fixes. It can quote the document, so never show it. */
	readonly subjects: ReadonlyMap<Finding, unknown>;
	/** The number of findings beyond `limits.findings`. */
	readonly omitted: number;
	/** Findings that are not reported, by chunk index: suppressed findings, and findings of rules that are off. */
	readonly silenced: ReadonlyMap<number, readonly CandidateFinding[]>;
	/** Paths that findings depend on and that were not looked up yet. */
	readonly unknownPaths: readonly string[];
	/** Whether findings depend on paths, including paths that were already looked up. */
	readonly asksPaths: boolean;
}

/** Assigns severities to the findings, leaves out those that are not reported, and sorts the rest by span. */
export function composeFindings(
	document: MarkdownDocument,
	analyses: readonly ChunkAnalysis[],
	composing: Composing,
): Composed {
	const evidence = composing.template !== undefined || hasEvidence(analyses);
	const excluded = notApplicableSpans(document, composing.outline, composing.directives);
	const used = new Set<Suppression>();
	const paths = recordUnknown(composing.pathExists);
	const ofChunks: Spoken[] = [];
	const silenced = new Map<number, CandidateFinding[]>();
	for (const { candidate: found, chunk } of placedCandidates(document, analyses, excluded)) {
		const candidate = evidence || found.grade !== 'marked' ? settled(found, paths.exists) : undefined;
		if (candidate === undefined) continue;
		const span = shift(candidate.span, document.starts[chunk] ?? 0);
		const severity = spokenSeverity(candidate, span, evidence, composing, used);
		if (severity) ofChunks.push(ofChunk(candidate, severity, document.starts[chunk] ?? 0));
		else if (silenced.has(chunk)) silenced.get(chunk)?.push(candidate);
		else silenced.set(chunk, [candidate]);
	}
	// Directives come last, because only then is it known which of them were used.
	const found = [
		...ofChunks,
		...spoken(composing, composing.documentFindings, excluded, used),
		...spoken(composing, ofCredentials(composing.credentials), [], used),
	];
	const all = [...found, ...ofDirectives(composing, used)];
	all.sort(({ finding: a }, { finding: b }) => a.span.start - b.span.start || a.span.end - b.span.end);
	const omitted = Math.max(0, all.length - limits.findings);
	const conceal = messageConcealer(composing.credentials, (span) => sliceOf(document, span));
	const shown = all.slice(0, limits.findings).map(({ finding, subject }) => ({
		finding: { ...finding, message: conceal(finding.message) },
		subject,
	}));
	return {
		findings: shown.map(({ finding }) => finding),
		subjects: new Map(shown.map(({ finding, subject }) => [finding, subject])),
		omitted,
		silenced,
		unknownPaths: [...paths.unknown],
		asksPaths: paths.isAsked(),
	};
}

/** Wraps `pathExists` and records the paths for which it has no answer yet. */
function recordUnknown(pathExists: PathExists): {
	readonly exists: PathExists;
	readonly unknown: ReadonlySet<string>;
	readonly isAsked: () => boolean;
} {
	const unknown = new Set<string>();
	let asked = false;
	const exists: PathExists = (path) => {
		asked = true;
		const answer = pathExists(path);
		if (answer === undefined) unknown.add(path);
		return answer;
	};
	return { exists, unknown, isAsked: () => asked };
}

/**
 * Returns the findings that are reported. In an excluded span, only the rules about structure apply.
 *
 * @param used receives the suppressions that silence a finding
 */
function* spoken(
	composing: Composing,
	found: Iterable<RuledFinding>,
	excluded: readonly Span[],
	used: Set<Suppression>,
): Generator<Spoken> {
	for (const finding of found) {
		const { rule, span } = finding;
		const isInside = ({ start, end }: Span) => start <= span.start && span.start < end;
		if (rule.area !== 'structure' && excluded.some(isInside)) continue;
		const severity = spokenSeverity({ rule, grade: 'certain' }, span, true, composing, used);
		if (severity) yield ofDocument(finding, severity);
	}
}

/** A finding that is reported, and the data that its rule attached. */
interface Spoken {
	readonly finding: Finding;
	readonly subject: unknown;
}

function ofDocument(
	{ rule, span, related = [], message, subject }: RuledFinding,
	severity: Severity,
): Spoken {
	return { finding: { rule: rule.id, kind: null, severity, span, related, message }, subject };
}

function* ofCredentials(credentials: readonly CredentialAt[]): Generator<RuledFinding> {
	for (const rule of rules)
		for (const credential of rule.checkCredential ? credentials : []) {
			const found = rule.checkCredential?.(credential);
			if (found) yield { ...found, rule };
		}
}

/** Returns the findings about directives. No directive can suppress them. */
function* ofDirectives(
	{ directives, severityContext, settings }: Composing,
	used: ReadonlySet<Suppression>,
): Generator<Spoken> {
	const context = {
		problems: directives.problems,
		unused: directives.suppressions.filter((it) => !used.has(it)),
	};
	for (const rule of rules) {
		const severity = severityOf(rule, severityContext, settings.rules);
		if (severity === undefined) continue;
		for (const found of rule.checkDirectives?.(context) ?? []) yield ofDocument({ ...found, rule }, severity);
	}
}

/** Completes a finding with the paths that exist. Returns `undefined` if nothing remains of the finding. */
function settled(candidate: CandidateFinding, pathExists: PathExists): CandidateFinding | undefined {
	const { rule } = candidate;
	if (rule.settle === undefined) return candidate;
	const left = rule.settle(candidate, pathExists);
	return left && { ...left, rule };
}

/** Returns the findings of all chunks in order, with their span in the document. Skips those in `excluded` spans. */
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

function ofChunk(
	{ rule, kind, span, related = [], message, location, subject }: CandidateFinding,
	severity: Severity,
	start: number,
): Spoken {
	const finding = {
		rule: rule.id,
		kind: kind ?? null,
		severity,
		span: shift(span, start),
		related: related.map((it) => shift(it, start)),
		message,
		location,
	};
	return { finding, subject };
}

/**
 * Returns the severity of a finding. `undefined` if its rule is off or a directive suppresses it. The directive then
 * counts as used.
 */
function spokenSeverity(
	{ rule, grade }: Pick<CandidateFinding, 'rule' | 'grade'>,
	span: Span,
	evidence: boolean,
	{ directives, severityContext, settings }: Composing,
	used: Set<Suppression>,
): Severity | undefined {
	const silencing = directives.suppressions.filter((suppression) => silences(suppression, rule.id, span));
	for (const suppression of silencing) used.add(suppression);
	if (silencing.length > 0) return undefined;
	const severity = severityOf(rule, severityContext, settings.rules);
	return severity !== undefined && grade === 'weak' && !evidence ? 'hint' : severity;
}

/**
 * Whether a document is being filled in: its strong placeholders and its different notations are at least three
 * together. One strong placeholder is enough in a document of fewer than 400 words.
 */
function hasEvidence(analyses: readonly ChunkAnalysis[]): boolean {
	let strong = 0;
	let words = 0;
	const notations = new Set<string>();
	for (const analysis of analyses) {
		strong += analysis.strong;
		words += analysis.words;
		for (const notation of analysis.notations) notations.add(notation);
	}
	return strong + notations.size >= 3 || (strong >= 1 && words < 400);
}

function silences({ covers }: Suppression, rule: RuleId, span: Span): boolean {
	const covered = covers.get(rule);
	return covered !== undefined && covered.start <= span.start && span.start < covered.end;
}

/**
 * Returns the spans of the sections that a directive under their heading sets aside, with their subsections. The spans
 * are sorted and do not overlap.
 */
function notApplicableSpans(
	document: MarkdownDocument,
	outline: Outline,
	{ notApplicable }: Directives,
): readonly Span[] {
	const spans: Span[] = [];
	if (notApplicable.size === 0) return spans;
	let open: { readonly start: number; readonly depth: number } | undefined;
	const visit = (section: Section) => {
		const { heading, children } = section;
		const start = sectionStart(document, section);
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

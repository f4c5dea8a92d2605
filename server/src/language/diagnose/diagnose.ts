import type { RuleId } from '#common/ruleIds.ts';
import type { Settings } from '#common/settings.ts';
import type { Severity } from '#common/severity.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { limits } from '../document/limits.ts';
import { contains, type Span, shift } from '../document/span.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import { matchSections, type SectionMatch } from '../template/matchSections.ts';
import { type Outline, outlineOf, type Section } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { documentSlots } from './documentSlots.ts';
import type { Diagnosis, Finding } from './finding.ts';
import { type Standing, severityOf } from './severityOf.ts';
import { standingOf } from './standing.ts';
import { type Directives, directivesOf, type Suppression } from './suppressions.ts';

/** Judges documents; remembers what it said of a chunk as long as the chunk lives. */
export interface Diagnoser {
	diagnose(document: MarkdownDocument, recognition: Recognition, settings: Settings): Diagnosis;
	/** Chunks judged so far, for tests that count the work of an edit. */
	readonly judged: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly sections: readonly (TemplateSection | undefined)[];
	readonly names: string;
	readonly analysis: ChunkAnalysis;
}

export function createDiagnoser(): Diagnoser {
	const remembered = new WeakMap<Chunk, Remembered>();
	let judged = 0;

	function analyze(
		chunk: Chunk,
		template: Template | undefined,
		sections: readonly (TemplateSection | undefined)[],
		names: readonly (string | undefined)[],
	): ChunkAnalysis {
		const known = remembered.get(chunk);
		const joined = names.join('\n');
		if (
			known &&
			known.template === template &&
			known.names === joined &&
			sameItems(known.sections, sections)
		) {
			return known.analysis;
		}
		judged++;
		const analysis = analyzeChunk({
			chunk,
			template,
			sectionAt: (heading) => sections[heading + 1],
			sectionName: (heading) => names[heading + 1],
		});
		remembered.set(chunk, { template, sections, names: joined, analysis });
		return analysis;
	}

	return {
		get judged() {
			return judged;
		},
		diagnose(document, recognition, settings) {
			const outline = outlineOf(document);
			const { template } = recognition;
			const match = template && matchSections(outline, template);
			const places = sectionPlaces(document, outline, match);
			const analyses = document.chunks.map((chunk, index) =>
				analyze(chunk, template, places.sections[index] ?? [], places.names[index] ?? []),
			);
			const directives = directivesOf(document);
			const standing = standingOf(outline, recognition, settings);
			const composed = compose(document, analyses, { template, directives, standing, settings, outline });
			const progress =
				template && match
					? documentSlots({
							document,
							outline,
							template,
							match,
							analyses,
							directives,
							silenced: composed.silenced,
						})
					: { filled: 0, total: 0 };
			const status = template ? standing.status : null;
			return { findings: composed.findings, omitted: composed.omitted, progress, status };
		},
	};
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** For every chunk: the template's section, and its name, before the first heading and for each heading. */
function sectionPlaces(document: MarkdownDocument, outline: Outline, match: SectionMatch | undefined) {
	const sections = document.chunks.map(
		({ facts }) => new Array<TemplateSection | undefined>(facts.headings.length + 1),
	);
	const names = document.chunks.map(({ facts }) => new Array<string | undefined>(facts.headings.length + 1));
	const visit = (section: Section) => {
		const found = match?.templateOf(section);
		const isTitle = section.heading.depth === 1;
		put(sections, section.chunk, section.index + 1, found);
		const name = isTitle ? undefined : (found?.label ?? section.heading.text.replace(/[*_`]/g, ''));
		put(names, section.chunk, section.index + 1, name);
		section.children.forEach(visit);
	};
	if (outline.title) {
		put(sections, outline.title.chunk, outline.title.index + 1, match?.templateOf(outline.title));
	}
	outline.sections.forEach(visit);
	return { sections, names };
}

function put<Item>(rows: Item[][], row: number, column: number, item: Item): void {
	const found = rows[row];
	if (found) found[column] = item;
}

interface Composing {
	readonly template: Template | undefined;
	readonly directives: Directives;
	readonly standing: Standing;
	readonly settings: Settings;
	readonly outline: Outline;
}

interface Composed {
	readonly findings: readonly Finding[];
	readonly omitted: number;
	/** Filling findings that do not speak, by chunk: suppressed ones, and those of rules that are off. */
	readonly silenced: ReadonlyMap<number, readonly CandidateFinding[]>;
}

function compose(
	document: MarkdownDocument,
	analyses: readonly ChunkAnalysis[],
	composing: Composing,
): Composed {
	const { directives, template, outline } = composing;
	const evidence = template !== undefined || hasEvidence(analyses);
	const excluded = notApplicableSpans(document, outline, directives);
	const used = new Set<Suppression>();
	const findings: Finding[] = [];
	const silenced = new Map<number, CandidateFinding[]>();
	for (const [index, { findings: own }] of analyses.entries()) {
		const start = document.starts[index] ?? 0;
		for (const candidate of own) {
			if (candidate.grade === 'marked' && !evidence) continue;
			const span = shift(candidate.span, start);
			if (excluded.some((section) => contains(section, span))) continue;
			const severity = gradedSeverity(candidate, evidence, composing);
			const by = directives.suppressions.filter((suppression) => silences(suppression, candidate.rule, span));
			for (const suppression of by) used.add(suppression);
			if (severity === undefined || by.length > 0)
				silenced.set(index, [...(silenced.get(index) ?? []), candidate]);
			else {
				const { rule, kind, message } = candidate;
				findings.push({
					rule,
					kind,
					severity,
					span,
					related: candidate.related.map((it) => shift(it, start)),
					message,
				});
			}
		}
	}
	findings.push(...directiveFindings(composing, used));
	findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const omitted = Math.max(0, findings.length - limits.findings);
	return { findings: omitted > 0 ? findings.slice(0, limits.findings) : findings, omitted, silenced };
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
	strong += marked.size;
	return strong >= 3 || (strong >= 1 && words < 400);
}

function gradedSeverity(
	{ rule, grade }: CandidateFinding,
	evidence: boolean,
	{ standing, settings }: Composing,
): Severity | undefined {
	const severity = severityOf(rule, standing, settings.rules);
	return severity !== undefined && grade === 'weak' && !evidence ? 'hint' : severity;
}

function silences({ covers, rules }: Suppression, rule: RuleId, span: Span): boolean {
	return (
		covers.start <= span.start && span.start < covers.end && (rules.length === 0 || rules.includes(rule))
	);
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

/** The sections that a directive under their heading sets aside, subsections included. */
function notApplicableSpans(
	document: MarkdownDocument,
	outline: Outline,
	{ notApplicable }: Directives,
): readonly Span[] {
	if (notApplicable.length === 0) return [];
	const flat: Section[] = [];
	const visit = (section: Section) => {
		flat.push(section);
		section.children.forEach(visit);
	};
	outline.sections.forEach(visit);
	const startOf = ({ chunk, heading }: Section) => (document.starts[chunk] ?? 0) + heading.span.start;
	return notApplicable.flatMap(({ chunk, heading }) => {
		const at = flat.findIndex((section) => section.chunk === chunk && section.index === heading);
		const section = flat[at];
		if (section === undefined) return [];
		const next = flat.slice(at + 1).find((other) => other.heading.depth <= section.heading.depth);
		return [{ start: startOf(section), end: next ? startOf(next) : (document.starts.at(-1) ?? 0) }];
	});
}

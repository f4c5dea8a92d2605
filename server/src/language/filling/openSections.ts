import type { Progress } from '#common/progress.ts';
import { type DocumentAnalysis, isTemplated, type TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { AbsentSection, PresentSection, SectionTree } from '../analysis/sectionTree.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { headingSpan } from '../rules/anchors.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/rules.ts';
import type { Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionSpan.ts';
import type { TemplateSection } from '../template/template.ts';

/** A section of a document, and its open places. */
export interface OpenSection {
	/**
	 * The heading in the document, or for a missing section, the title in the template. It is empty for the text before
	 * the first section.
	 */
	readonly title: string;
	/** The number of sections around it. */
	readonly depth: number;
	/** Whether the document has no such section. */
	readonly missing: boolean;
	/** The section of the template; undefined for a section that the document has. */
	readonly template: TemplateSection | undefined;
	/** The progress, including subsections. */
	readonly progress: Progress;
	/** The text of the heading; undefined if there is none. */
	readonly span: Span | undefined;
	/** The open places, without those in subsections. */
	readonly places: readonly AskedPlace[];
}

/** A place that the author has to fill in. */
export interface AskedPlace {
	/** The span that the author's text replaces. For something missing, it is the span of what it belongs to. */
	readonly span: Span;
	/** The placeholder as written, or the name of what is missing. */
	readonly label: string;
	/** The column, the field or the metadata key of the place. It is empty if the place is in none of them. */
	readonly detail: string;
	/** Whether the place does not exist yet. */
	readonly missing: boolean;
}

/** The findings of each section. The key undefined stands for the text before the first section. */
type FindingsBySection = ReadonlyMap<Section | undefined, readonly Finding[]>;

/**
 * Returns the sections of the template and the author's own sections with open places. Each section comes before its
 * subsections, and a missing section is at its place in the template.
 */
export function openSections(analysis: DocumentAnalysis): readonly OpenSection[] {
	if (!isTemplated(analysis)) return [];
	const findings = findingsBySection(analysis);
	const head: OpenSection = {
		title: '',
		depth: 0,
		missing: false,
		template: undefined,
		progress: analysis.sectionProgress.ofHead,
		span: undefined,
		places: placesIn(analysis, findings, undefined),
	};
	return [head, ...sectionsAt(analysis, findings, analysis.sections, 0)].filter(
		({ title, progress, places }) => title !== '' || progress.total > 0 || places.length > 0,
	);
}

/** Yields siblings with their subsections. */
function* sectionsAt(
	analysis: TemplatedAnalysis,
	findings: FindingsBySection,
	siblings: SectionTree,
	depth: number,
): Generator<OpenSection> {
	for (const node of siblings) {
		if (node.section) yield* sectionWithin(analysis, findings, node, depth);
		else yield missingSection(node, depth);
	}
}

/** Skips the author's own sections that have no open places, because the template says nothing about them. */
function* sectionWithin(
	analysis: TemplatedAnalysis,
	findings: FindingsBySection,
	node: PresentSection,
	depth: number,
): Generator<OpenSection> {
	const { section, template, progress } = node;
	const places = placesIn(analysis, findings, node);
	const children = [...sectionsAt(analysis, findings, node.children, depth + 1)];
	const isOfUse = progress.total > 0 || places.length > 0 || children.length > 0;
	if (template === undefined && !isOfUse) return;
	const title = plainText(section.heading.text) || '(no heading)';
	const span = headingSpan(analysis.document, section);
	yield { title, depth, missing: false, template: undefined, progress, span, places };
	yield* children;
}

function missingSection({ title, template, progress }: AbsentSection, depth: number): OpenSection {
	return { title, depth, missing: true, template, progress, span: undefined, places: [] };
}

function findingsBySection({ document, outline, findings }: TemplatedAnalysis): FindingsBySection {
	const starts = [...allWithin(outline.sections)].map((section) => ({
		section,
		start: sectionStart(document, section),
	}));
	const found = new Map<Section | undefined, Finding[]>();
	let next = 0;
	for (const finding of findings) {
		while ((starts[next]?.start ?? Number.POSITIVE_INFINITY) <= finding.span.start) next++;
		// A missing metadata key can be reported at the first section, but it belongs before that section.
		const section = ruleOf(finding).belongsToMetadata ? undefined : starts[next - 1]?.section;
		const known = found.get(section);
		if (known) known.push(finding);
		else found.set(section, [finding]);
	}
	return found;
}

function* allWithin(sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		yield section;
		yield* allWithin(section.children);
	}
}

function placesIn(
	{ document }: TemplatedAnalysis,
	findings: FindingsBySection,
	node: PresentSection | undefined,
): readonly AskedPlace[] {
	const names = node ? [plainText(node.section.heading.text), plainText(node.template?.label ?? '')] : [];
	return (findings.get(node?.section) ?? []).flatMap((finding) => {
		const rule = ruleOf(finding);
		const asked = rule.asks?.(finding.message);
		if (asked === undefined) return [];
		const span = rule.answerSpan?.(finding, document) ?? finding.span;
		const detail = asked.place?.find((name) => !names.includes(name)) ?? '';
		return [{ span, label: oneLine(asked.label), detail, missing: asked.missing ?? false }];
	});
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

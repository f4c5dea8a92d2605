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

/** A section of a document, and what in it is still to be filled in. */
export interface OpenSection {
	/** As the document calls it, or the template what is missing; empty for what stands before the first section. */
	readonly title: string;
	/** How many sections it is in. */
	readonly depth: number;
	/** The document has none. */
	readonly missing: boolean;
	/** What the template has where the document has none. */
	readonly template: TemplateSection | undefined;
	/** Of the sections in it, too. */
	readonly progress: Progress;
	/** The text of its heading; undefined for what has none. */
	readonly span: Span | undefined;
	/** Those that stand in none of the sections in it. */
	readonly places: readonly AskedPlace[];
}

/** A place that is still to be filled in. */
export interface AskedPlace {
	/** What typing is to replace; of what is missing, what it belongs to. */
	readonly span: Span;
	/** What is asked for: the placeholder as it stands there, or the name of what is missing. */
	readonly label: string;
	/** The column, the field or the key of the metadata it stands in; empty where it stands in none. */
	readonly detail: string;
	/** Nothing stands there yet. */
	readonly missing: boolean;
}

/** By the section they stand in; undefined for what stands before all. */
type FindingsBySection = ReadonlyMap<Section | undefined, readonly Finding[]>;

/**
 * The sections that the template has, and those in which something is to be filled in, each before the ones in it. What
 * is missing stands where it belongs.
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

/** Siblings with all that is in them. */
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

/** A section of the author's own in which nothing is asked for is none of the template's business. */
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
		// A key that is missing may be reported on the first section: it belongs before it all the same.
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

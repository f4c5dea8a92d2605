import type { Message } from '#common/messages.ts';
import type { Progress } from '#common/progress.ts';
import type { OpenMissing } from '../diagnose/documentSlots.ts';
import type { Diagnosis, Finding } from '../diagnose/finding.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { headingSpan, siblingBefore } from '../rules/anchors.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionStart.ts';
import type { TemplateSection } from '../template/template.ts';
import { linkTargetSpan } from './linkTargetSpan.ts';

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

/** What sections are listed from. */
interface Listing {
	readonly document: MarkdownDocument;
	readonly match: SectionMatch;
	readonly diagnosis: Diagnosis;
	readonly missing: readonly OpenMissing[];
	/** By the section they stand in; undefined for what stands before all. */
	readonly findings: ReadonlyMap<Section | undefined, readonly Finding[]>;
}

/**
 * The sections that the template has, and those in which something is to be filled in, each before the ones in it. What
 * is missing stands where it belongs.
 */
export function openSections(document: MarkdownDocument, diagnosis: Diagnosis): readonly OpenSection[] {
	const matched = diagnosis.sections();
	if (matched === undefined) return [];
	const { outline, match, missing } = matched;
	const listing: Listing = {
		document,
		match,
		diagnosis,
		missing,
		findings: findingsBySection(document, outline.sections, diagnosis.findings),
	};
	const head = {
		title: '',
		depth: 0,
		missing: false,
		template: undefined,
		progress: diagnosis.progressOfHead(),
		span: undefined,
		places: placesIn(listing, undefined),
	};
	return [head, ...sectionsAt(listing, outline.sections, undefined, 0)].filter(
		({ title, progress, places }) => title !== '' || progress.total > 0 || places.length > 0,
	);
}

/** Siblings with all that is in them. */
function* sectionsAt(
	listing: Listing,
	siblings: readonly Section[],
	parent: Section | undefined,
	depth: number,
): Generator<OpenSection> {
	const missing = listing.missing
		.filter(({ section }) => section.parent === parent)
		.map((it) => ({ ...it, before: siblingBefore(it.section.level, it.section.section) }));
	const missingBehind = (before: Section | undefined) =>
		missing.filter((it) => it.before === before).map((it) => missingSection(it, depth));
	yield* missingBehind(undefined);
	for (const section of siblings) {
		yield* sectionWithin(listing, section, depth);
		yield* missingBehind(section);
	}
}

/** A section of the author's own in which nothing is asked for is none of the template's business. */
function* sectionWithin(listing: Listing, section: Section, depth: number): Generator<OpenSection> {
	const { document, diagnosis, match } = listing;
	const progress = diagnosis.progressOf(section.chunk, section.index);
	const places = placesIn(listing, section);
	const children = [...sectionsAt(listing, section.children, section, depth + 1)];
	const isOfUse = progress.total > 0 || places.length > 0 || children.length > 0;
	if (match.templateOf(section) === undefined && !isOfUse) return;
	const title = plainText(section.heading.text) || '(no heading)';
	const span = headingSpan(document, section);
	yield { title, depth, missing: false, template: undefined, progress, span, places };
	yield* children;
}

function missingSection({ section: { section }, open }: OpenMissing, depth: number): OpenSection {
	const progress = { filled: 0, total: open };
	return {
		title: missingTitle(section),
		depth,
		missing: true,
		template: section,
		progress,
		span: undefined,
		places: [],
	};
}

/** What a section is called that the document does not have. */
export function missingTitle({ headingTokens, title, label }: TemplateSection): string {
	return plainText(headingTokens > 0 ? title : label || title);
}

function findingsBySection(
	document: MarkdownDocument,
	sections: readonly Section[],
	findings: readonly Finding[],
): Listing['findings'] {
	const starts = [...allWithin(sections)].map((section) => ({
		section,
		start: sectionStart(document, section),
	}));
	const found = new Map<Section | undefined, Finding[]>();
	let next = 0;
	for (const finding of findings) {
		while ((starts[next]?.start ?? Number.POSITIVE_INFINITY) <= finding.span.start) next++;
		// A key that is missing may be reported on the first section: it belongs before it all the same.
		const section = finding.rule === 'missing-metadata' ? undefined : starts[next - 1]?.section;
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
	{ document, findings, match }: Listing,
	section: Section | undefined,
): readonly AskedPlace[] {
	const names = section
		? [plainText(section.heading.text), plainText(match.templateOf(section)?.label ?? '')]
		: [];
	return (findings.get(section) ?? []).flatMap(({ rule, span, message }) => {
		const asked = askedBy(message);
		if (asked === undefined) return [];
		const target = rule === 'empty-link' ? linkTargetSpan(document, span) : span;
		const detail = asked.place?.find((name) => !names.includes(name)) ?? '';
		return [{ span: target, label: asked.label, detail, missing: asked.missing ?? false }];
	});
}

/** What a finding asks for; undefined for one that asks for nothing to be filled in. */
interface Asked {
	readonly label: string;
	/** From the inside out. */
	readonly place?: readonly string[];
	readonly missing?: true;
}

function askedBy(message: Message): Asked | undefined {
	switch (message.id) {
		case 'unfilled':
			return { label: oneLine(message.token), place: message.place };
		case 'leftover-marker':
			return { label: oneLine(message.text), place: message.place };
		case 'brackets-left':
			return { label: oneLine(message.text) };
		case 'empty-link':
			return { label: `[${oneLine(message.text)}]()` };
		case 'missing-metadata':
			return { label: message.key, missing: true };
		case 'missing-field':
			return { label: message.field, missing: true };
		case 'missing-group':
			return { label: message.group, missing: true };
		case 'missing-table':
			return { label: message.columns.join(', '), missing: true };
		default:
			return undefined;
	}
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

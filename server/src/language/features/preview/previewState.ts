import { idPrefix } from '#common/preview/idPrefix.ts';
import type { PreviewFact, PreviewSection, PreviewState } from '#common/protocol/preview.ts';
import { type RecognitionReason, reasonSentence } from '#common/recognitionReasons.ts';
import type { OpenMissing } from '../../diagnose/documentSlots.ts';
import type { Diagnosis } from '../../diagnose/finding.ts';
import { type MarkdownDocument, sliceOf } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { shift } from '../../document/span.ts';
import { siblingBefore } from '../../rules/anchors.ts';
import { labelledValues } from '../../rules/dateOrder.ts';
import { type Outline, outlineOf, type Section } from '../../template/outline.ts';
import type { Template } from '../../template/template.ts';
import { sectionId } from '../insertSection.ts';
import { missingTitle } from '../openSections.ts';
import type { ChunkMarks } from './mark.ts';
import { concealedText, shownText } from './shownText.ts';

/** What a document is, and what is known of it. */
export interface StateInput {
	readonly document: MarkdownDocument;
	readonly template: Template | undefined;
	readonly reason: RecognitionReason;
	readonly diagnosis: Diagnosis;
	readonly marks: readonly ChunkMarks[];
	/** What a document without a title is called. */
	readonly fileName: string;
}

/** Sections further down are not in the outline. */
const deepest = 2;

/** What is said of a document beside its text. */
export function previewState(input: StateInput): PreviewState {
	const { document, template, reason, diagnosis, fileName } = input;
	const matched = diagnosis.sections();
	const outline = matched?.outline ?? outlineOf(document);
	const count = (severity: string) => diagnosis.findings.filter((it) => it.severity === severity).length;
	const title = outline.title && titleOf(input, outline.title);
	return {
		title: title || fileName,
		template: template?.type ?? null,
		reason: reasonSentence(reason),
		facts: factsOf(input, outline),
		progress: template ? diagnosis.progress : null,
		errors: count('error'),
		warnings: count('warning'),
		informations: count('information'),
		sections: [...sectionsAt(input, matched?.missing ?? [], outline.sections, undefined, 0)],
	};
}

function titleOf({ marks }: StateInput, { chunk, index }: Section): string {
	return marks[chunk]?.titles[index] ?? '';
}

function factsOf({ document, template, diagnosis }: StateInput, outline: Outline): readonly PreviewFact[] {
	const { findings, exposed } = diagnosis;
	const secrets = exposed.map((span) => sliceOf(document, span));
	return valuesOf(document, outline, template)
		.filter(({ value }) => value !== '')
		.map(({ label, value, span }) => ({
			label: secrets.some((it) => label.includes(it)) ? concealedText : label,
			value: shownText(plainText(value), span, exposed),
			open: findings.some(
				(it) => it.rule === 'unfilled-placeholder' && it.span.start < span.end && span.start < it.span.end,
			),
		}));
}

/** The pairs of the metadata, and the dates that a footer has. */
function valuesOf(document: MarkdownDocument, outline: Outline, template: Template | undefined) {
	if (template === undefined) {
		return outline.pairs.map(({ pair: { key, value, valueSpan }, chunk }) => ({
			label: key,
			value,
			span: shift(valueSpan, document.starts[chunk] ?? 0),
		}));
	}
	const all = [...labelledValues({ document, outline, template })];
	const pairs = all.slice(0, outline.pairs.length);
	const dates = all
		.slice(outline.pairs.length)
		.filter(({ role }) => role === 'created' || role === 'updated');
	return [...pairs, ...dates];
}

/** Siblings with what is missing among them, each before those in it. */
function* sectionsAt(
	input: StateInput,
	allMissing: readonly OpenMissing[],
	siblings: readonly Section[],
	parent: Section | undefined,
	depth: number,
): Generator<PreviewSection> {
	if (depth > deepest) return;
	const missing = allMissing
		.filter(({ section }) => section.parent === parent)
		.map((it) => ({ ...it, before: siblingBefore(it.section.level, it.section.section) }));
	const missingBehind = (before: Section | undefined) =>
		missing.filter((it) => it.before === before).map((it) => missingSection(input, it, depth));
	yield* missingBehind(undefined);
	for (const section of siblings) {
		yield present(input, section, depth);
		yield* sectionsAt(input, allMissing, section.children, section, depth + 1);
		yield* missingBehind(section);
	}
}

function present(input: StateInput, section: Section, depth: number): PreviewSection {
	const { diagnosis, marks } = input;
	const slug = marks[section.chunk]?.slugs[section.index] ?? '';
	const progress = diagnosis.progressOf(section.chunk, section.index);
	return {
		title: titleOf(input, section) || '(no heading)',
		depth,
		anchor: idPrefix + slug,
		missing: null,
		progress: progress.total > 0 ? progress : null,
	};
}

function missingSection(
	{ template }: StateInput,
	{ section: { section }, open }: OpenMissing,
	depth: number,
): PreviewSection {
	return {
		title: missingTitle(section),
		depth,
		anchor: null,
		missing: (template && sectionId(template, section)) ?? '',
		progress: { filled: 0, total: open },
	};
}

import { idPrefix } from '#common/idPrefix.ts';
import type { PreviewFact, PreviewSection, PreviewState } from '#common/protocol/preview.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { AbsentSection, PresentSection, SectionTree } from '../analysis/sectionTree.ts';
import { sliceOf } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { shift } from '../document/span.ts';
import { sectionId } from '../filling/insertSection.ts';
import { labelledValues } from '../rules/labelledValues.ts';
import { isUnfilled } from '../rules/unfilled-placeholder/unfilledPlaceholder.ts';
import type { Section } from '../template/outline.ts';
import { reasonSentence } from '../template/recognitionReason.ts';
import type { ChunkMarks } from './mark.ts';
import { concealedText, shownText } from './shownText.ts';

/** The outline has sections down to this depth. */
const deepest = 2;

/**
 * Returns what a preview shows apart from the text of a document.
 *
 * @param fileName the title of a document that has none
 */
export function previewState(
	analysis: DocumentAnalysis,
	marks: readonly ChunkMarks[],
	fileName: string,
): PreviewState {
	const { outline, template, recognition, findings } = analysis;
	const count = (severity: string) => findings.filter((it) => it.severity === severity).length;
	const title = outline.title && titleOf(marks, outline.title);
	return {
		title: title || fileName,
		template: template?.type ?? null,
		reason: reasonSentence(recognition.reason),
		facts: factsOf(analysis),
		progress: template ? analysis.progress : null,
		errors: count('error'),
		warnings: count('warning'),
		informations: count('information'),
		sections: [...sectionsAt(analysis, marks, analysis.sections, 0)],
	};
}

function titleOf(marks: readonly ChunkMarks[], { chunk, index }: Section): string {
	return marks[chunk]?.titles[index] ?? '';
}

function factsOf(analysis: DocumentAnalysis): readonly PreviewFact[] {
	const { document, findings, exposed } = analysis;
	const secrets = exposed.map((span) => sliceOf(document, span));
	return valuesOf(analysis)
		.filter(({ value }) => value !== '')
		.map(({ label, value, span }) => ({
			label: secrets.some((it) => label.includes(it)) ? concealedText : label,
			value: shownText(plainText(value), span, exposed),
			open: findings.some((it) => isUnfilled(it) && it.span.start < span.end && span.start < it.span.end),
		}));
}

/** Returns the metadata and the dates of the footer. */
function valuesOf({ document, outline, template }: DocumentAnalysis) {
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

/** Yields siblings and the sections missing among them, each before its subsections. */
function* sectionsAt(
	analysis: DocumentAnalysis,
	marks: readonly ChunkMarks[],
	siblings: SectionTree,
	depth: number,
): Generator<PreviewSection> {
	if (depth > deepest) return;
	for (const node of siblings) {
		if (node.section === undefined) yield absent(analysis, node, depth);
		else {
			yield present(marks, node, depth);
			yield* sectionsAt(analysis, marks, node.children, depth + 1);
		}
	}
}

function present(
	marks: readonly ChunkMarks[],
	{ section, progress }: PresentSection,
	depth: number,
): PreviewSection {
	const slug = marks[section.chunk]?.slugs[section.index] ?? '';
	return {
		title: titleOf(marks, section) || '(no heading)',
		depth,
		anchor: idPrefix + slug,
		missing: null,
		progress: progress.total > 0 ? progress : null,
	};
}

function absent(
	{ template: all }: DocumentAnalysis,
	{ title, template, progress }: AbsentSection,
	depth: number,
): PreviewSection {
	return { title, depth, anchor: null, missing: (all && sectionId(all, template)) ?? '', progress };
}

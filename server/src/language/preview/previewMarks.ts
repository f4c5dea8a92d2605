import { type DocumentAnalysis, isTemplated } from '../analysis/documentAnalysis.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import { hoverPlaceholder } from '../hover/hoverPlaceholder.ts';
import { withoutMarkup } from '../hover/withoutMarkup.ts';
import type { Finding, Message } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/rules.ts';
import { isUnfilled } from '../rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { createHeadingNames, type HeadingName, type ParseHeading } from './headingNames.ts';
import type { ChunkMarks, Mark } from './mark.ts';
import { nameKey } from './nameTips.ts';

/**
 * Returns the marks of each chunk of a document.
 *
 * @param tips the tooltips of names, by `nameKey`
 */
export type PreviewMarks = (
	analysis: DocumentAnalysis,
	tips: ReadonlyMap<string, string>,
) => readonly ChunkMarks[];

/** Creates a function that caches the mark of a finding as long as its chunk has the same findings. */
export function createPreviewMarks(parse: ParseHeading): PreviewMarks {
	const namesOf = createHeadingNames(parse);
	const known = new WeakMap<Message, string>();
	return (analysis, tips) => {
		const tipFor = (finding: Finding) => {
			const tip = known.get(finding.message) ?? tipOf(analysis, finding);
			known.set(finding.message, tip);
			return tip;
		};
		return marksByChunk(analysis, namesOf(analysis.document, analysis.exposed), tips, tipFor);
	};
}

function marksByChunk(
	analysis: DocumentAnalysis,
	names: readonly (readonly HeadingName[])[],
	tips: ReadonlyMap<string, string>,
	tipFor: (finding: Finding) => string,
): readonly ChunkMarks[] {
	const { document, outline, template } = analysis;
	const marks = document.chunks.map((): Mark[] => []);
	const add = (mark: Mark) => {
		const chunk = chunkAt(document, mark.span.start);
		marks[chunk]?.push({ ...mark, span: shift(mark.span, -(document.starts[chunk] ?? 0)) });
	};
	for (const finding of analysis.findings) for (const mark of marksOf(document, finding, tipFor)) add(mark);
	for (const span of analysis.exposed) add({ kind: 'concealed', span, severity: null, tip: concealedTip });
	for (const { kind, name, span } of namesIn(analysis)) {
		const tip = tips.get(nameKey(kind, name));
		if (tip !== undefined) add({ kind: 'name', span, severity: null, tip });
	}
	const none: ReadonlySet<number> = new Set();
	return marks.map((own, chunk) => ({
		marks: own,
		slugs: (names[chunk] ?? []).map(({ slug }) => slug),
		titles: (names[chunk] ?? []).map(({ title }) => title),
		fillable: template ? fillableIn(analysis, chunk) : none,
		pairs: outline.pairs.filter((it) => it.chunk === chunk).map(({ pair }) => pair),
	}));
}

const concealedTip = 'This looks like a credential, and is not shown.';

function* namesIn({ names }: DocumentAnalysis) {
	yield* names.references;
	for (const { kind, text, span } of names.mentions()) yield { kind, name: text, span };
}

/** Returns the sections with open places, by the index of their heading. */
function fillableIn(
	{ document, outline, sectionProgress }: DocumentAnalysis,
	chunk: number,
): ReadonlySet<number> {
	const fillable = new Set<number>();
	for (const heading of document.chunks[chunk]?.facts.headings.keys() ?? []) {
		const section = outline.sectionAt(chunk, heading);
		if (section === undefined) continue;
		const { filled, total } = sectionProgress.of(section);
		if (filled < total) fillable.add(heading);
	}
	return fillable;
}

function* marksOf(
	document: MarkdownDocument,
	finding: Finding,
	tipFor: (finding: Finding) => string,
): Generator<Mark> {
	const { mark: kind = 'note' } = ruleOf(finding);
	if (kind === 'none') return;
	const { severity, related } = finding;
	const tip = tipFor(finding);
	for (const span of markedSpans(document, finding)) yield { kind, span, severity, tip };
	// A placeholder can run over several lines of a box.
	if (kind === 'open') for (const span of related) yield { kind, span, severity, tip };
}

/** Returns the template's guidance for the place, or the message of the finding. */
function tipOf(analysis: DocumentAnalysis, finding: Finding): string {
	const said =
		isUnfilled(finding) && isTemplated(analysis) ? hoverPlaceholder(analysis, finding.span.start) : undefined;
	return withoutMarkup(said?.markdown ?? sentenceOf(finding));
}

function markedSpans(document: MarkdownDocument, finding: Finding): readonly Span[] {
	const chunk = chunkAt(document, finding.span.start);
	const start = document.starts[chunk] ?? 0;
	const facts = document.chunks[chunk]?.facts;
	const spans = facts && ruleOf(finding).markedSpans?.(finding, shift(finding.span, -start), facts);
	return spans ? spans.map((span) => shift(span, start)) : [finding.span];
}

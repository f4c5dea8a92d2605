import { type Message, sentence } from '#common/messages.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import { type DocumentAnalysis, isTemplated } from '../analysis/documentAnalysis.ts';
import type { Finding } from '../rules/finding.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import type { ChunkFacts } from '../document/facts.ts';
import { contains, type Span, shift } from '../document/span.ts';
import { describePlaceholder } from '../hover/hoverPlaceholder.ts';
import { withoutMarkup } from '../hover/withoutMarkup.ts';
import { createHeadingNames, type HeadingName, type ParseHeading } from './headingNames.ts';
import type { ChunkMarks, Mark, MarkKind } from './mark.ts';
import { nameKey } from './nameTips.ts';

/** Findings that mark the text they are about. The others stand beside it. */
const markedRules: Readonly<Partial<Record<RuleId, MarkKind>>> = {
	'unfilled-placeholder': 'open',
	'empty-link': 'open',
	'leftover-marker': 'open',
	'brackets-left': 'open',
	'sample-text': 'sample',
	'undefined-secret': 'unknown',
	'undefined-variable': 'unknown',
	'undefined-component': 'unknown',
	'undefined-server': 'unknown',
};

/**
 * What is to be shown beside the text of each chunk of a document.
 *
 * @param tips what is said of a name, by `nameKey`
 */
export type PreviewMarks = (
	analysis: DocumentAnalysis,
	tips: ReadonlyMap<string, string>,
) => readonly ChunkMarks[];

/** Remembers what it said of a finding as long as that is one of the same chunk. */
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

/** Sections with something that can be filled in, by the index of their heading. */
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
	const { rule, severity, span, related } = finding;
	const kind = markedRules[rule] ?? 'note';
	// It is shown at the place where it is missing.
	if (rule === 'missing-section') return;
	const tip = tipFor(finding);
	if (rule === 'sample-text') {
		for (const sample of samplesOf(document, finding)) yield { kind, span: sample, severity, tip };
		return;
	}
	yield { kind, span, severity, tip };
	// A placeholder that runs over the lines of a box.
	if (kind === 'open') for (const part of related) yield { kind, span: part, severity, tip };
}

/** What belongs there, in the words of the template, or what is wrong. */
function tipOf(analysis: DocumentAnalysis, { rule, span, message }: Finding): string {
	const said =
		rule === 'unfilled-placeholder' && isTemplated(analysis)
			? describePlaceholder(analysis, span.start)
			: undefined;
	return said === undefined ? withoutMarkup(sentence(message)) : withoutMarkup(said.markdown);
}

/** A finding about samples stands on the first; the others are the rows of its table, or the lines of its list. */
function samplesOf(document: MarkdownDocument, { span, message }: Finding): readonly Span[] {
	if (message.id !== 'sample-rows' && message.id !== 'sample-lines') return [span];
	const chunk = chunkAt(document, span.start);
	const start = document.starts[chunk] ?? 0;
	const facts = document.chunks[chunk]?.facts;
	const samples = facts ? samplesWith(facts, shift(span, -start)) : [];
	return samples.length > 0 ? samples.map((it) => shift(it, start)) : [span];
}

function samplesWith({ tables, lists, candidates }: ChunkFacts, first: Span): readonly Span[] {
	const table = tables.find((it) => contains(it.span, first));
	const rows = table?.rows.flatMap((cells) => {
		const [start] = cells;
		const end = cells.at(-1);
		return start && end ? [{ start: start.span.start, end: end.span.end }] : [];
	});
	const items = lists.find((it) => contains(it.span, first))?.items.map(({ span }) => span);
	// A row with a placeholder is none of the samples.
	return (rows ?? items ?? []).filter((it) => !candidates.some(({ span }) => contains(it, span)));
}

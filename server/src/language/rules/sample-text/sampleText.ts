import { sliceOf } from '../../document/document.ts';
import type { Cell, ChunkFacts, List } from '../../document/facts.ts';
import { contains, type Span, shift } from '../../document/span.ts';
import { isSample } from '../../edits/insertion/omittedParts.ts';
import { wholeLines } from '../../edits/lines.ts';
import { list as listed, quoted, quotedInTitle } from '../../messages/sentences.ts';
import type { TemplateList, TemplateTable } from '../../template/template.ts';
import type { ChunkContext, PathExists } from '../contexts.ts';
import type { Finding } from '../finding.ts';
import type { Fix, FixContext } from '../fix.ts';
import { type ChunkFinding, defineRule } from '../rule.ts';
import { type SectionTable, sectionTables } from '../sectionTables.ts';
import { disableHere } from '../suppressionFixes.ts';

type SampleText =
	| { readonly id: 'sample-rows'; readonly count: number }
	| { readonly id: 'sample-lines'; readonly count: number }
	| { readonly id: 'sample-paths'; readonly paths: readonly string[] };

/** A part of the sample text, for example a row or a line. */
interface Sample {
	/** The span relative to the chunk. */
	readonly span: Span;
	/** The paths as the document writes them. If one of them exists in the workspace, the part is not reported. */
	readonly paths: readonly string[];
}

/** The remaining samples. The span of the finding is the span of the first sample. */
type Samples = readonly Sample[];

type Found = ChunkFinding<SampleText, Samples>;

/**
 * Reports example rows and lines of the template that remain in the document, once for each table or list. It reports
 * them only if the table or list is unchanged, because an author who edits one row has seen the others. In a changed
 * table, it reports cells that still list the alternatives of the template.
 */
export const sampleText = defineRule<SampleText, Samples>({
	id: 'sample-text',
	area: 'filling',
	severity: 'information',
	atMost: 'information',
	summary: 'Rows, paths or lines that the template gives as an example still stand as they were.',
	filledBy: 'choice',
	mark: 'sample',
	sentence: (message) => {
		switch (message.id) {
			case 'sample-rows':
				return message.count === 1
					? 'This row is still the example of the template: write your own, or delete it'
					: `These ${message.count} rows are still the examples of the template: write your own, or delete them`;
			case 'sample-lines':
				return message.count === 1
					? 'This line is still the example of the template: write your own, or delete it'
					: `These ${message.count} lines are still the examples of the template: write your own, or delete them`;
			case 'sample-paths':
				return `${listed(message.paths.map(quoted), 'and')} are the alternatives of the template: keep those that exist, or write your own`;
		}
	},
	// A comment inside the list would change the list, and a changed list is no longer an example of the template.
	silencedAbove: ({ id }) => id === 'sample-lines',
	settle: withoutExisting,
	markedSpans,
	*checkChunk(context) {
		for (const table of sectionTables(context)) yield* samplesOfTable(table);
		yield* samplesOfLists(context);
	},
	/** Yields fixes that delete the examples, keep one of the paths, or suppress the finding. */
	*fixes(finding, context, samples = []) {
		const { message, span } = finding;
		if (message.id === 'sample-paths') yield* pathsToKeep(message.paths, span, context);
		else yield* deletions(finding, samples, context);
		const edit = disableHere(finding, this, context);
		if (edit) yield { title: 'Keep the text as it is', edits: [edit] };
	},
});

function* pathsToKeep(paths: readonly string[], span: Span, { document }: FixContext): Generator<Fix> {
	const isCode = sliceOf(document, span).includes('`');
	for (const path of paths)
		yield {
			title: `Keep ${quotedInTitle(path)} only`,
			edits: [{ span, text: isCode ? `\`${path}\`` : path }],
		};
}

function* deletions(
	{ message, span }: Finding<SampleText>,
	ofTable: Samples,
	context: FixContext,
): Generator<Fix> {
	const { document } = context;
	const { start } = context.chunkAt(span.start);
	const isTable = message.id === 'sample-rows';
	const samples = isTable ? ofTable : linesOfList(context, span);
	const edits = samples.map((it) => ({ span: wholeLines(document, shift(it.span, start)), text: '' }));
	if (edits.length > 0) yield { title: deletion(isTable ? 'row' : 'line', edits.length), edits };
}

function deletion(what: 'row' | 'line', count: number): string {
	return count === 1 ? `Delete this ${what}` : `Delete these ${count} ${what}s`;
}

/** Returns the finding without the parts that name an existing path, or undefined if no part remains. */
function withoutExisting(candidate: Found, pathExists: PathExists): Found | undefined {
	const { subject: samples = [], message } = candidate;
	const open = samples.filter(({ paths }) => !paths.map(pathExists).includes(true));
	const [first] = open;
	if (first === undefined || open.length === samples.length) return first && candidate;
	return {
		...candidate,
		span: first.span,
		message: message.id === 'sample-rows' ? { ...message, count: open.length } : message,
		subject: open,
	};
}

/** Returns the spans of all samples. The finding covers the first, and its table or list contains the others. */
function markedSpans(
	{ message }: { readonly message: SampleText },
	span: Span,
	{ tables, lists, candidates }: ChunkFacts,
): readonly Span[] {
	if (message.id === 'sample-paths') return [span];
	const table = tables.find((it) => contains(it.span, span));
	const rows = table?.rows.flatMap((cells) => {
		const [start] = cells;
		const end = cells.at(-1);
		return start && end ? [{ start: start.span.start, end: end.span.end }] : [];
	});
	const items = lists.find((it) => contains(it.span, span))?.items.map((it) => it.span);
	// A row with a placeholder is not a sample.
	const samples = (rows ?? items ?? []).filter((it) => !candidates.some((other) => contains(it, other.span)));
	return samples.length > 0 ? samples : [span];
}

/** Returns the sample lines of a list. Returns no lines if the section would have no other content without them. */
function linesOfList(context: FixContext, span: Span): Samples {
	const { start, context: chunk } = context.chunkAt(span.start);
	const { facts } = chunk.chunk;
	const list = facts.lists.find((it) => it.items.some((item) => item.span.start + start === span.start));
	const body = chunk.bodies.find(({ heading }) => heading === list?.heading);
	const samples = list?.items.filter((item) => isSample(facts, item)) ?? [];
	const isAll = samples.length === list?.items.length && (body?.content.length ?? 0) < 2;
	return isAll ? [] : samples.map((item) => ({ span: item.span, paths: [] }));
}

function* samplesOfTable(found: SectionTable): Generator<Found> {
	const { body, index, table, model } = found;
	if (isUntouched(found)) {
		const samples = table.rows.flatMap((cells, row): Sample[] =>
			model.rows[row]?.tokens === 0 ? [{ span: rowSpan(cells), paths: pathsOfRow(found, cells) }] : [],
		);
		if (samples.length > 0)
			yield finding(body.heading, samples, { id: 'sample-rows', count: samples.length });
		return;
	}
	for (const [row, cells] of table.rows.entries()) {
		for (const [column, cell] of cells.entries()) {
			const paths = pathsOf(found, column, cell);
			if (paths.length < 2 || !isSampleCell(model, found.columns[column]?.key, cell.text)) continue;
			const candidate = finding(body.heading, [{ span: cell.span, paths }], { id: 'sample-paths', paths });
			yield { ...candidate, location: { ...candidate.location, table: { index, row, column } } };
		}
	}
}

/** Whether the table has exactly the rows of the template, without changes. */
function isUntouched({ table, model, columns }: SectionTable): boolean {
	if (table.rows.length !== model.rows.length || table.rows.length === 0) return false;
	const order = columns.map((column) => (column ? model.columns.indexOf(column) : -1));
	return table.rows.every((cells, row) =>
		cells.every(({ text }, column) => {
			const from = order[column] ?? -1;
			return from < 0 ? text === '' : text === (model.rows[row]?.cells[from] ?? '');
		}),
	);
}

function isSampleCell({ columns }: TemplateTable, key: string | undefined, text: string): boolean {
	return columns.some((column) => column.key === key && column.samples.has(text));
}

function pathsOfRow(found: SectionTable, cells: readonly Cell[]): readonly string[] {
	return cells.flatMap((cell, column) => pathsOf(found, column, cell));
}

/** Returns the paths of a cell, or only those in code spans if it has any. Columns for other values have no paths. */
function pathsOf({ columns }: SectionTable, column: number, { text }: Cell): readonly string[] {
	if (columns[column]?.role !== 'paths') return [];
	const code = [...text.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.trim());
	return code.length > 0 ? code : text.split(/\s*[·,;]\s*/).filter((path) => /[/.]/.test(path));
}

function rowSpan(cells: readonly Cell[]): Span {
	const shown = cells.filter(({ text }) => text !== '');
	return { start: shown[0]?.span.start ?? 0, end: shown.at(-1)?.span.end ?? 0 };
}

function* samplesOfLists({ bodies, sectionAt }: ChunkContext): Generator<Found> {
	for (const { heading, lists } of bodies) {
		const models = lists.length === 0 ? [] : (sectionAt(heading)?.sampleLists ?? []);
		for (const list of lists) {
			const model = models.find((it) => isSameList(it, list));
			if (model === undefined) continue;
			const first = list.items[0];
			if (first === undefined) continue;
			yield finding(heading, [{ span: firstLine(first), paths: [] }], {
				id: 'sample-lines',
				count: model.samples,
			});
		}
	}
}

function firstLine({ span, text }: List['items'][number]): Span {
	return { start: span.start, end: Math.min(span.end, span.start + text.length + 2) };
}

function isSameList({ items }: TemplateList, list: List): boolean {
	return items.length === list.items.length && items.every((text, index) => text === list.items[index]?.text);
}

function finding(heading: number, samples: Samples, message: SampleText): Found {
	return {
		span: samples[0]?.span ?? { start: 0, end: 0 },
		message,
		grade: 'certain',
		location: { heading, inHeading: false },
		subject: samples,
	};
}

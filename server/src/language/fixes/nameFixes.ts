import { sliceOf } from '../document/document.ts';
import type { Table } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { insertion, type TextReplacement } from '../document/textReplacement.ts';
import type { NameKind } from '../names/names.ts';
import { nameColumns } from '../names/readNameTable.ts';
import { sectionsWithin } from '../template/sectionsWithin.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Fix, FixContext, FixesOf } from './fix.ts';
import { lineEndAt, lineStart } from './lines.ts';
import { secretNameFor } from './secretNameFor.ts';
import { insertionOf } from './sectionFixes.ts';
import { rowRemoval, shifted, templateTableText } from './tableFixes.ts';
import { nameCell, rowInsertion } from './tableText.ts';

/** The nearest name that is known, or a row that defines the one that is there. */
export const undefinedSecretFixes: FixesOf = function* ({ message, span }, context) {
	if (message.id !== 'undefined-secret') return;
	yield* changes(message.nearest, span);
	yield* declarations('secret', message.name, context);
};

export const undefinedVariableFixes: FixesOf = function* ({ message, span }, context) {
	if (message.id !== 'undefined-variable') return;
	yield* changes(message.nearest, span);
	yield* declarations('variable', message.name, context);
};

export const undefinedComponentFixes: FixesOf = function* ({ message, span }, context) {
	if (message.id !== 'undefined-component') return;
	yield* changes(message.nearest, span);
	yield* declarations('component', message.name, context);
};

export const undefinedServerFixes: FixesOf = function* ({ message, span }, context) {
	if (message.id === 'server-without-configuration') {
		yield* changes(message.nearest, span);
		yield { title: { id: 'delete-row', name: message.name }, edits: [rowRemoval(context, span)] };
	} else if (message.id === 'server-not-listed') yield* declarations('server', message.name, context);
};

/** The row goes. */
export const doubledNameFixes: FixesOf = function* ({ message, span }, context) {
	if (!('name' in message)) return;
	yield { title: { id: 'delete-row', name: message.name }, edits: [rowRemoval(context, span)] };
};

/** The value gives way to the name of a secret, which is defined where it is not yet. */
export const exposedSecretFixes: FixesOf = function* ({ span }, context) {
	const { document } = context;
	const name = freeName(
		secretNameFor(sliceOf(document, { start: lineStart(document, span.start), end: span.start })),
		context,
	);
	const { start, context: chunk } = context.chunkAt(span.start);
	const { codeSpans, fences } = chunk.chunk.facts;
	const at = { start: span.start - start, end: span.end - start };
	const isIn = (it: Span) => it.start <= at.start && at.end <= it.end;
	const isCode = codeSpans.some((it) => isIn(it.span)) || fences.some((it) => isIn(it.span));
	const text =
		isCode || /["']/.test(sliceOf(document, { start: span.start - 1, end: span.start }))
			? `vault::${name}`
			: `\`vault::${name}\``;
	const declared = [...declarations('secret', name, context)][0]?.edits ?? [];
	yield {
		title: { id: 'replace-credential', name },
		edits: [{ span, text }, ...declared],
		isPreferred: true,
	};
};

/** The name itself where nothing has it yet, else with a number: two values are two secrets. */
function freeName(name: string, { names }: FixContext): string {
	const taken = names.defined.secret;
	if (!taken.has(name)) return name;
	for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}

function* changes(nearest: string | null, span: Span): Generator<Fix> {
	if (nearest !== null)
		yield {
			title: { id: 'change-name', name: nearest },
			edits: [{ span, text: nearest }],
			isPreferred: true,
		};
}

/** A row in the table that defines names of a kind; the table, or its whole section, where it is missing. */
function* declarations(kind: NameKind, name: string, context: FixContext): Generator<Fix> {
	const defining = context.model.defining.get(kind);
	if (defining === undefined) return;
	const edits = rowInTable(kind, name, context) ?? tableWithRow(kind, name, context);
	if (edits) yield { title: { id: 'declare', name, table: defining.section }, edits };
}

function rowInTable(
	kind: NameKind,
	name: string,
	context: FixContext,
): readonly TextReplacement[] | undefined {
	const { document, model } = context;
	for (const [index, chunk] of document.chunks.entries()) {
		const start = document.starts[index] ?? 0;
		for (const table of chunk.facts.tables) {
			const section = context.chunkAt(start).context.sectionAt(table.heading);
			const column = nameColumns(table.header, model, section).find(
				(it) => it.kind === kind && it.does === 'declare',
			);
			const edit = column && rowOf(chunk.text, table, column.index, name);
			if (edit) return shifted([edit], start);
		}
	}
	return undefined;
}

function rowOf(source: string, table: Table, column: number, name: string): TextReplacement | undefined {
	const cells = table.header.map((_, index) => (index === column ? nameCell(table, column, name) : ''));
	return rowInsertion(source, table, cells);
}

/** The section of the template that defines names of the kind, with the name in its first row. */
function tableWithRow(
	kind: NameKind,
	name: string,
	context: FixContext,
): readonly TextReplacement[] | undefined {
	const { model, template, whole } = context;
	const defining = model.defining.get(kind);
	const section = [...sectionsWithin(template.sections)].find(
		({ tables }) => defining && tables.includes(defining.table),
	);
	if (defining === undefined || section === undefined) return undefined;
	const text = templateTableText(defining.table, context);
	const table =
		text &&
		firstRowNamed(
			text,
			defining.table.columns.findIndex(({ key }) => key === defining.column),
			name,
		);
	if (!table) return undefined;
	const present = whole.match.levels.flatMap((it) => it.present).find(({ as }) => as === section)?.section;
	if (present) {
		const start = context.document.starts[present.chunk] ?? 0;
		return [insertion(lineEndAt(context.document, start + present.heading.span.end), `\n\n${table}`)];
	}
	const heading = `${'#'.repeat(section.depth)} ${section.title}`;
	const edit =
		insertionOf(section, context, { text: `${heading}\n\n${table}` }) ??
		underParent(section, context, `${heading}\n\n${table}`);
	return edit && [edit];
}

/** Where the section around it is missing, too, that comes with it. */
function underParent(
	section: TemplateSection,
	context: FixContext,
	text: string,
): TextReplacement | undefined {
	const parent = [...sectionsWithin(context.template.sections)].find(({ children }) =>
		children.includes(section),
	);
	return (
		parent && insertionOf(parent, context, { text: `${'#'.repeat(parent.depth)} ${parent.title}\n\n${text}` })
	);
}

/** The header of a table of the template, and one row that has nothing but the name. */
function firstRowNamed(text: string, column: number, name: string): string {
	const [header = '', delimiter = ''] = text.split('\n');
	const columns = header.split('|').length - 2;
	const cells = Array.from({ length: columns }, (_, index) => (index === column ? ` \`${name}\` ` : '  '));
	return `${header}\n${delimiter}\n|${cells.join('|')}|`;
}

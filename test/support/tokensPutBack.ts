import { templateText } from './builtIn.ts';
import type { Replacement } from './fillTemplate.ts';

/** A place of a finished document, and the template's token that can stand there again. */
export interface PutBack extends Replacement {
	/** What is reported then. */
	readonly token: string;
}

const token = /\[[^\]]+\]/;

/** Every place of `document` that the template fills with a token: metadata, footer, fields and cells. */
export function placesIn(document: string): readonly PutBack[] {
	return [...labelledValues(document), ...cells(document)];
}

/** A line with a label, up to the value: `> **Key:** `, `- **Label:** `, `- Label: `, `*Label: `. */
const labelled = /^(> \*\*[^*]+:\*\* |- \*\*[^*]+:\*\* |- [^:*]+: |\*[^:*]+: )(.*?)\*?$/gm;

function* labelledValues(document: string): Generator<PutBack> {
	const models = new Map<string, string[]>();
	for (const { 1: label = '', 2: value = '' } of templateText.matchAll(labelled)) {
		const tokens = [...value.matchAll(/\[[^\]]+\]|YYYY-MM-DD/g)].map(([text]) => text);
		models.set(label, [...(models.get(label) ?? []), ...tokens]);
	}
	for (const { 1: label = '', 2: value = '', index } of document.matchAll(labelled)) {
		const start = index + label.length;
		for (const text of models.get(label) ?? []) yield { start, end: start + value.length, text, token: text };
	}
}

interface Row {
	readonly header: string;
	readonly cells: readonly { readonly start: number; readonly text: string }[];
}

function* cells(document: string): Generator<PutBack> {
	const models = new Map<string, Set<string>>();
	for (const { header, cells: row } of rowsOf(templateText)) {
		for (const [column, { text }] of row.entries()) {
			if (token.test(text))
				models.set(`${header}${column}`, (models.get(`${header}${column}`) ?? new Set()).add(text));
		}
	}
	for (const { header, cells: row } of rowsOf(document)) {
		for (const [column, { start, text }] of row.entries()) {
			for (const model of models.get(`${header}${column}`) ?? []) {
				yield { start, end: start + text.length, text: model, token: token.exec(model)?.[0] ?? '' };
			}
		}
	}
}

/** The rows of all tables below their header, cell by cell. No cell of these documents has an escaped pipe. */
function* rowsOf(text: string): Generator<Row> {
	let header: string | undefined;
	let offset = 0;
	for (const line of text.split('\n')) {
		if (!line.startsWith('| ')) header = undefined;
		else if (header === undefined) header = line;
		else if (!line.startsWith('| ---')) yield { header, cells: cellsOf(line, offset) };
		offset += line.length + 1;
	}
}

function cellsOf(line: string, offset: number): Row['cells'] {
	const found = [...line.matchAll(/(?<=\| ).*?(?= \|)/g)];
	return found.map((match) => ({ start: offset + match.index, text: match[0] }));
}

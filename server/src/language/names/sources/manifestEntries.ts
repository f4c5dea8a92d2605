import { detachString } from '../detachString.ts';
import { isName } from '../nameSyntax.ts';
import type { NameDetail } from '../names.ts';
import type { ManifestData, ManifestEntry, ManifestText } from './manifestData.ts';
import type { SourceNames, SourceProblem } from './sourceNames.ts';

/** The secrets that a list defines, and the problems with entries that define none. */
export type ManifestEntries = Pick<SourceNames, 'definitions' | 'problems'>;

const notAName = 'a name is made of letters, digits and . _ - / # @ +';
const nameExpected = 'a name, or an object with one, expected';
const listExpected = 'a list or an object of names expected';
const objectExpected = 'an object with properties of the secret, a description, or null expected';

/** The properties of a secret that are read. */
const properties: readonly (readonly [key: string, column: string])[] = [
	['type', 'Type'],
	['description', 'Description'],
	['rotation', 'Rotation'],
	['owner', 'Owner'],
];

/** Reads a list or an object of names, or an object with either as its `secrets`. */
export function manifestEntries(root: ManifestData): ManifestEntries {
	return namesIn(unwrapped(root));
}

/** Tools write metadata of the file beside the `secrets`. */
function unwrapped(root: ManifestData): ManifestData {
	if (root.type !== 'object') return root;
	const entries = root.entries().filter(({ key }) => key.text !== '$schema');
	const wrapped = entries.find(({ key }) => key.text === 'secrets')?.value;
	if (wrapped?.type === 'list' || wrapped?.type === 'object') return wrapped;
	return wrapped?.type === 'null' && entries.length === 1 ? wrapped : root;
}

function namesIn(data: ManifestData): ManifestEntries {
	switch (data.type) {
		case 'list':
			return joined(data.items().map(fromItem));
		case 'object':
			return joined(data.entries().map(fromEntry));
		case 'null':
			return joined([]);
		default:
			return problem(data.span, listExpected);
	}
}

function fromItem(item: ManifestData): ManifestEntries {
	if (item.type === 'text') return definition(item, []);
	if (item.type !== 'object') return problem(item.span, nameExpected);
	const entries = item.entries();
	const name = entries.find(({ key }) => key.text === 'name')?.value;
	return name?.type === 'text'
		? definition(name, detailsIn(entries))
		: problem(name?.span ?? item.span, nameExpected);
}

function fromEntry({ key, value }: ManifestEntry): ManifestEntries {
	if (key.text === '$schema') return joined([]);
	switch (value.type) {
		case 'object':
			return definition(key, detailsIn(value.entries()));
		case 'text':
			return definition(key, isDescription(value.text) ? detail('Description', value.text) : []);
		case 'null':
			return definition(key, []);
		default:
			return problem(value.span, objectExpected);
	}
}

/**
 * Whether a text is a description. Somebody may have written the value of a secret there, which must not be shown: one
 * word, or what looks like a key, an address or a connection.
 */
function isDescription(text: string): boolean {
	return /\S\s+\S/.test(text.trim()) && !/[\r\n={}\\]|-{5}|:\/\//.test(text.trim());
}

function detailsIn(entries: readonly ManifestEntry[]): readonly NameDetail[] {
	return properties.flatMap(([property, column]) => {
		const value = entries.find(({ key }) => key.text === property)?.value;
		return value?.type === 'text' ? detail(column, value.text) : [];
	});
}

/** A detail on one line, like the cell of a table. */
function detail(column: string, text: string): readonly NameDetail[] {
	const line = text.replace(/\s+/g, ' ').trim();
	return line === '' ? [] : [[column, detachString(line)]];
}

/** Vaults list folders, too, which are no secrets. */
function definition({ text, span }: ManifestText, details: readonly NameDetail[]): ManifestEntries {
	if (text.endsWith('/')) return joined([]);
	if (!isName(text)) return problem(span, notAName);
	return { definitions: [{ kind: 'secret', name: detachString(text), span, details }], problems: [] };
}

function problem({ start, end }: ManifestText['span'], reason: SourceProblem['reason']): ManifestEntries {
	return { definitions: [], problems: [{ start, end, reason }] };
}

function joined(parts: readonly ManifestEntries[]): ManifestEntries {
	return {
		definitions: parts.flatMap(({ definitions }) => definitions),
		problems: parts.flatMap(({ problems }) => problems),
	};
}

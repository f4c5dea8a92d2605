import { isName } from '../nameSyntax.ts';
import type { NameDetail } from '../names.ts';
import type { SourceNames, SourceProblem } from '../sourceNames.ts';
import { detachString } from './detachString.ts';
import type { ManifestData, ManifestEntry, ManifestText } from './manifestData.ts';

/** The secrets that a list of names defines, and the entries that define none. */
export type ManifestEntries = Pick<SourceNames, 'definitions' | 'problems'>;

const notAName = 'a name is made of letters, digits and . _ - / # @ +';
const nameExpected = 'a name, or an object with one, expected';
const listExpected = 'a list or an object of names expected';
const objectExpected = 'an object with properties of the secret, a description, or null expected';

/** All that is ever read of a secret. */
const properties: readonly (readonly [key: string, column: string])[] = [
	['type', 'Type'],
	['description', 'Description'],
	['rotation', 'Rotation'],
	['owner', 'Owner'],
];

/** Reads a list or an object of names, or an object whose `secrets` are one. */
export function manifestEntries(root: ManifestData): ManifestEntries {
	return namesIn(insideWrapper(root));
}

/** What a tool says of a whole file stands beside the `secrets` that it wraps. */
function insideWrapper(root: ManifestData): ManifestData {
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
			return definition(key, readsAsDescription(value.text) ? detail('Description', value.text) : []);
		case 'null':
			return definition(key, []);
		default:
			return problem(value.span, objectExpected);
	}
}

/**
 * A value that somebody wrote where a description goes is not to be shown: what is one word, or looks like a key, an
 * address or a connection, is dropped.
 */
function readsAsDescription(text: string): boolean {
	return /\S\s+\S/.test(text.trim()) && !/[\r\n={}\\]|-{5}|:\/\//.test(text.trim());
}

function detailsIn(entries: readonly ManifestEntry[]): readonly NameDetail[] {
	return properties.flatMap(([property, column]) => {
		const value = entries.find(({ key }) => key.text === property)?.value;
		return value?.type === 'text' ? detail(column, value.text) : [];
	});
}

/** On one line, as a cell of a table is. */
function detail(column: string, text: string): readonly NameDetail[] {
	const line = text.replace(/\s+/g, ' ').trim();
	return line === '' ? [] : [[column, detachString(line)]];
}

/** A folder, as a vault lists it, is no secret. */
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

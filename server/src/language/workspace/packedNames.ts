import { detachString } from '../names/detachString.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';
import type { FileDefinition, FileIndexEntry, FileRange, FileReference } from './fileIndexEntry.ts';

/** The definitions and references of a file. */
export interface NamesInFile {
	readonly definitions: readonly FileDefinition[];
	readonly references: readonly FileReference[];
}

/** A name stands on one line, so its range has one line. */
type PackedRange = readonly [line: number, character: number, endCharacter: number];
type PackedDefinition = readonly [...PackedRange, kind: NameKind, details?: readonly NameDetail[]];
type PackedReference = readonly [...PackedRange, name: string];
type Packed = readonly [definitions: readonly PackedDefinition[], references: readonly PackedReference[]];

/** How many files keep their unpacked names. Features that ask about a file tend to ask again. */
const mostUnpacked = 1_000;

/** Packs names into two strings. {@link unpackNames} is the inverse. */
export function packNames({
	definitions,
	references,
}: NamesInFile): Pick<FileIndexEntry, 'defined' | 'packed'> {
	const packed: Packed = [
		definitions.map(({ kind, range, details }) =>
			details.length === 0 ? [...packedRange(range), kind] : [...packedRange(range), kind, details],
		),
		references.map(({ name, range }) => [...packedRange(range), name]),
	];
	return { defined: packLines(definitions.map(({ name }) => name)), packed: JSON.stringify(packed) };
}

/** Returns a function that unpacks the names of a file, and remembers them for a while. */
export function createUnpacker(): (file: FileIndexEntry) => NamesInFile {
	const unpacked = new Map<FileIndexEntry, NamesInFile>();
	return (file) => {
		const known = unpacked.get(file);
		if (known) return known;
		const names = unpackNames(file);
		if (unpacked.size >= mostUnpacked) unpacked.clear();
		unpacked.set(file, names);
		return names;
	};
}

/** Unpacks the names of one file. Use it to look at every file once. */
export function unpackNames({ defined, packed }: FileIndexEntry): NamesInFile {
	const names = unpackLines(defined);
	const [definitions, references]: Packed = JSON.parse(packed);
	return {
		definitions: definitions.map(([line, character, end, kind, details = []], index) => ({
			kind,
			name: names[index] ?? '',
			range: fullRange(line, character, end),
			details,
		})),
		references: references.map(([line, character, end, name]) => ({
			name,
			range: fullRange(line, character, end),
		})),
	};
}

/** The secrets that a file defines, and those it refers to. */
export function secretsOf({
	defined,
	packed,
}: FileIndexEntry): Record<'defined' | 'referred', ReadonlySet<string>> {
	const names = unpackLines(defined);
	const [definitions, references]: Packed = JSON.parse(packed);
	return {
		defined: new Set(names.filter((_, index) => definitions[index]?.[3] === 'secret')),
		referred: new Set(references.map(([, , , name]) => name)),
	};
}

/** Joins lines into a string that does not keep the text of the file in memory. */
export function packLines(lines: readonly string[]): string {
	return detachString(lines.join('\n'));
}

export function unpackLines(text: string): readonly string[] {
	return text === '' ? [] : text.split('\n');
}

function packedRange({ start, end }: FileRange): PackedRange {
	return [start.line, start.character, end.character];
}

function fullRange(line: number, character: number, end: number): FileRange {
	return { start: { line, character }, end: { line, character: end } };
}

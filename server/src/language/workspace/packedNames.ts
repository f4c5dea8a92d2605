import type { NameDetail, NameKind } from '../names/names.ts';
import type { FileDefinition, FileNames, FileRange, FileReference } from './fileNames.ts';

/** The names of a file, as those read them who ask about it. */
export interface NamesInFile {
	readonly definitions: readonly FileDefinition[];
	readonly references: readonly FileReference[];
}

/** A name stands on one line. */
type PackedRange = readonly [line: number, character: number, endCharacter: number];
type PackedDefinition = readonly [...PackedRange, kind: NameKind, details?: readonly NameDetail[]];
type PackedReference = readonly [...PackedRange, name: string];
type Packed = readonly [definitions: readonly PackedDefinition[], references: readonly PackedReference[]];

/** Files whose names are at hand: whoever asks about a name asks again. */
const mostUnpacked = 1_000;

const unpacked = new Map<FileNames, NamesInFile>();

export function packNames({ definitions, references }: NamesInFile): Pick<FileNames, 'defined' | 'packed'> {
	const packed: Packed = [
		definitions.map(({ kind, range, details }) =>
			details.length === 0 ? [...packedRange(range), kind] : [...packedRange(range), kind, details],
		),
		references.map(({ name, range }) => [...packedRange(range), name]),
	];
	return { defined: flat(definitions.map(({ name }) => name).join('\n')), packed: JSON.stringify(packed) };
}

/** What a file defines and refers to. */
export function namesIn(file: FileNames): NamesInFile {
	const known = unpacked.get(file);
	if (known) return known;
	const names = unpack(file);
	if (unpacked.size >= mostUnpacked) unpacked.clear();
	unpacked.set(file, names);
	return names;
}

/** The same for those who look at every file once. */
export function unpack({ defined, packed }: FileNames): NamesInFile {
	const names = linesOf(defined);
	const [definitions, references] = JSON.parse(packed) as Packed;
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
}: FileNames): Record<'defined' | 'referred', ReadonlySet<string>> {
	const names = linesOf(defined);
	const [definitions, references] = JSON.parse(packed) as Packed;
	return {
		defined: new Set(names.filter((_, index) => definitions[index]?.[3] === 'secret')),
		referred: new Set(references.map(([, , , name]) => name)),
	};
}

export function linesOf(text: string): readonly string[] {
	return text === '' ? [] : text.split('\n');
}

/** A copy that is no slice of another string: a slice keeps the whole text in memory. */
export function flat(text: string): string {
	return JSON.parse(JSON.stringify(text)) as string;
}

function packedRange({ start, end }: FileRange): PackedRange {
	return [start.line, start.character, end.character];
}

function fullRange(line: number, character: number, end: number): FileRange {
	return { start: { line, character }, end: { line, character: end } };
}

import type { SourceNames } from '../sourceNames.ts';
import type { ParsedManifest } from './manifestData.ts';
import { type ManifestEntries, manifestEntries } from './manifestEntries.ts';
import { nameLines } from './nameLines.ts';
import { parseManifestJson } from './parseManifestJson.ts';
import { parseManifestYaml } from './parseManifestYaml.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

/** How a list of names is written: the ending of its file. */
export type ManifestFormat = 'json' | 'yaml' | 'txt';

/** A file that is no list of names at all is told so by its first entries. */
const maximumProblems = 100;

/** The parser takes about 5 s for a million of its costliest characters; this is some 50,000 names. */
const maximumYamlLength = 1_000_000;

/** Reads a list of names of secrets. Never throws. */
export function manifestNames(text: string, format: ManifestFormat): SourceNames {
	const { definitions, problems } = entriesOf(withoutByteOrderMark(text), format);
	return { definitions, references: [], servers: [], problems: problems.slice(0, maximumProblems) };
}

function entriesOf(text: string, format: ManifestFormat): ManifestEntries {
	if (format === 'txt') return nameLines(text);
	if (format === 'yaml' && text.length > maximumYamlLength)
		return unread(text, 'too long: a list as long as this is read from JSON or plain text');
	try {
		return entriesOfData(format === 'json' ? parseManifestJson(text) : parseManifestYaml(text));
	} catch (error) {
		// Both parsers are recursive, so thousands of brackets in each other exhaust the stack. Only the text can be to blame.
		return unread(text, error instanceof RangeError ? 'nested too deeply' : 'unreadable');
	}
}

function unread(text: string, reason: string): ManifestEntries {
	return { definitions: [], problems: [{ start: 0, end: Math.min(1, text.length), reason }] };
}

function entriesOfData({ roots, problems }: ParsedManifest): ManifestEntries {
	const entries = roots.map(manifestEntries);
	return {
		definitions: entries.flatMap((it) => it.definitions),
		problems: [...problems, ...entries.flatMap((it) => it.problems)],
	};
}

import { linesOf } from '../../document/lineEnds.ts';
import type { ManifestText, ParsedManifest } from './manifestData.ts';
import { type ManifestEntries, manifestEntries } from './manifestEntries.ts';
import { parseManifestJson } from './parseManifestJson.ts';
import { parseManifestYaml } from './parseManifestYaml.ts';
import { type SourceNames, withoutByteOrderMark } from './sourceNames.ts';

/** The format of a list of secrets, which is the extension of its file. */
export type ManifestFormat = 'json' | 'yaml' | 'txt';

/** The first problems show that a file is no list of names. */
const mostProblems = 100;

/** Some 50,000 names. The parser takes about 5 s for a million of its costliest characters. */
const mostYaml = 1_000_000;

/** Reads a list of secrets. Never throws. */
export function manifestNames(text: string, format: ManifestFormat): SourceNames {
	const { definitions, problems } = entriesOf(withoutByteOrderMark(text), format);
	return { definitions, references: [], servers: [], problems: problems.slice(0, mostProblems) };
}

function entriesOf(text: string, format: ManifestFormat): ManifestEntries {
	if (format === 'txt') return entriesOfLines(text);
	if (format === 'yaml' && text.length > mostYaml)
		return unreadable(text, 'too long: a list as long as this is read from JSON or plain text');
	try {
		return entriesOfData(format === 'json' ? parseManifestJson(text) : parseManifestYaml(text));
	} catch (error) {
		// Both parsers are recursive, so thousands of nested brackets exhaust the stack. Only the text can be to blame.
		return unreadable(text, error instanceof RangeError ? 'nested too deeply' : 'unreadable');
	}
}

function unreadable(text: string, reason: string): ManifestEntries {
	return { definitions: [], problems: [{ start: 0, end: Math.min(1, text.length), reason }] };
}

function entriesOfData({ roots, problems }: ParsedManifest): ManifestEntries {
	const entries = roots.map(manifestEntries);
	return {
		definitions: entries.flatMap((it) => it.definitions),
		problems: [...problems, ...entries.flatMap((it) => it.problems)],
	};
}

/** Reads one name a line. A `#` begins a comment at the start of a line or behind a blank; names can have one inside. */
function entriesOfLines(text: string): ManifestEntries {
	const lines = [...linesOf(text)].flatMap(({ start, end }) => contentOf(text, start, end));
	const names = lines.slice(headerLength(lines.map((line) => line.text)));
	return manifestEntries({
		type: 'list',
		span: { start: 0, end: text.length },
		items: () => names.map((name) => ({ type: 'text', ...name })),
	});
}

function contentOf(source: string, start: number, end: number): readonly ManifestText[] {
	const line = source.slice(start, end);
	const comment = /(?:^|\s)#/.exec(line)?.index ?? line.length;
	const text = line.slice(0, comment).trim();
	const at = start + line.indexOf(text);
	return text === '' ? [] : [{ text, span: { start: at, end: at + text.length } }];
}

/** The output of `vault kv list` begins with a title and a rule. */
function headerLength([first, second]: readonly string[]): number {
	return first === 'Keys' && second !== undefined && /^-+$/.test(second) ? 2 : 0;
}

import { linesOf } from '../../document/lineEnds.ts';
import type { Span } from '../../document/span.ts';
import { type ManifestEntries, manifestEntries } from './manifestEntries.ts';

/** Reads one name a line. What follows a `#` at the start or after a blank is a comment: a name can have one inside. */
export function nameLines(text: string): ManifestEntries {
	const lines = [...linesOf(text)].flatMap(({ start, end }) => contentOf(text, start, end));
	const names = lines.slice(headerLength(lines.map(({ text }) => text)));
	return manifestEntries({
		type: 'list',
		span: { start: 0, end: text.length },
		items: () => names.map((name) => ({ type: 'text', ...name })),
	});
}

function contentOf(
	source: string,
	start: number,
	end: number,
): readonly { readonly text: string; readonly span: Span }[] {
	const line = source.slice(start, end);
	const comment = /(?:^|\s)#/.exec(line)?.index ?? line.length;
	const text = line.slice(0, comment).trim();
	const at = start + line.indexOf(text);
	return text === '' ? [] : [{ text, span: { start: at, end: at + text.length } }];
}

/** `vault kv list`, not asked for JSON, begins with the name of its column and a rule. */
function headerLength([first, second]: readonly string[]): number {
	return first === 'Keys' && second !== undefined && /^-+$/.test(second) ? 2 : 0;
}

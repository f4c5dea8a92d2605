/**
 * Turns Markdown that ArchDocs generated into plain text, for editors without Markdown hovers. It removes marks and
 * link targets. Escaped text, code and underscores inside of names stay.
 */
export function withoutMarkup(markdown: string): string {
	return markdown
		.replace(/^\|(?: --- \|)+\n/gm, '')
		.replace(/ {2}\n/g, '\n')
		.replace(marks, (...[, , code, escaped, text]: readonly (string | undefined)[]) =>
			text === undefined ? (code ?? escaped ?? '') : withoutMarkup(text),
		);
}

/** Matches `code`, `\*`, `[text](target)`, `**`, and `_` at the edge of a word. */
const marks =
	/(`+) ?(.*?) ?\1(?!`)|\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)|`+|\*+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;

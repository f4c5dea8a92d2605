/**
 * Markdown that this product wrote, for an editor that shows plain text: marks and the targets of links go. What is escaped
 * or in code stays as it was meant, and so do the underscores inside of a name.
 */
export function withoutMarkup(markdown: string): string {
	return markdown
		.replace(/^\|(?: --- \|)+\n/gm, '')
		.replace(/ {2}\n/g, '\n')
		.replace(marks, (...[, , code, escaped, text]: readonly (string | undefined)[]) =>
			text === undefined ? (code ?? escaped ?? '') : withoutMarkup(text),
		);
}

/** `code`, `\*`, `[text](target)`, `**`, and `_` at the edge of a word. */
const marks =
	/(`+) ?(.*?) ?\1(?!`)|\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)|`+|\*+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;

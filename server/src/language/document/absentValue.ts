/** What authors write where there is nothing to say, in the languages of the word tables. Lower case. */
const settledWords: ReadonlySet<string> = new Set([
	'n/a',
	'n.a.',
	'na',
	'none',
	'nothing',
	'not applicable',
	'—',
	'–',
	'-',
	'--',
	'---',
	'keine',
	'entfällt',
	'nicht zutreffend',
	'なし',
	'該当なし',
	'无',
	'不适用',
]);

/** Nearly no text starts with the first character of one of them. */
const mayBeSettled = /^[\s*_~`]*[nke—–\-な該无不]/i;

/** True for text that settles a section or a cell: it says on purpose that there is nothing to say. */
export function isNotApplicable(text: string): boolean {
	if (!mayBeSettled.test(text)) return false;
	const plain = text
		.replace(/[*_~`]/g, '')
		.trim()
		.replace(/\.$/, '')
		.toLowerCase();
	return settledWords.has(plain) || settledWords.has(`${plain}.`);
}

const markerPattern =
	/^(?:tbd|tbc|tba|todo|fixme|to be (?:determined|defined|decided|confirmed|announced|done|written)|\?{3,})$/i;

const mayBeMarker = /^[\s*_~]*[tf?]/i;

/** True for text that is nothing but a marker of work left to do. */
export function isMarker(text: string): boolean {
	return (
		mayBeMarker.test(text) &&
		markerPattern.test(
			text
				.replace(/[*_~]/g, '')
				.trim()
				.replace(/[.:!…]+$/, ''),
		)
	);
}

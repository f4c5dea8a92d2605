/** What authors write where a value does not apply, in the languages of the word tables. Lower case. */
const notApplicableWords: ReadonlySet<string> = new Set([
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

/** Rules out most texts by their first letter. */
const mayBeNotApplicable = /^[\s*_~`]*[nke—–\-な該无不]/i;

/** Whether a text says that a section or a value does not apply, as "N/A" does. */
export function isNotApplicable(text: string): boolean {
	if (!mayBeNotApplicable.test(text)) return false;
	const plain = text
		.replace(/[*_~`]/g, '')
		.trim()
		.replace(/\.$/, '')
		.toLowerCase();
	return notApplicableWords.has(plain) || notApplicableWords.has(`${plain}.`);
}

const markerPattern =
	/^(?:tbd|tbc|tba|todo|fixme|to be (?:determined|defined|decided|confirmed|announced|done|written)|\?{3,})$/i;

/** Rules out most texts by their first letter. */
const mayBeMarker = /^[\s*_~]*[tf?]/i;

/** Whether a text is only a marker of work that is left, as "TBD" is. */
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

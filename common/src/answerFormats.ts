/** How the answer to a question of a template is usually written. `target` is the target of a link. */
export type AnswerFormat = 'date' | 'duration' | 'mention' | 'name' | 'path' | 'target' | 'url' | 'variable';

export const answerFormats: readonly AnswerFormat[] = [
	'date',
	'duration',
	'mention',
	'name',
	'path',
	'target',
	'url',
	'variable',
];

interface FormatDescription {
	readonly fits: (text: string) => boolean;
	/** One sentence that shows how an answer is usually written. */
	readonly advice: string;
}

const descriptions: Readonly<Record<AnswerFormat, FormatDescription>> = {
	date: { fits: isDate, advice: 'A date is written as year, month and day, such as 2026-03-14.' },
	duration: {
		fits: (text) => !/\d/.test(text) || /\d\s*[\p{L}%]|^P[\dT]/u.test(text),
		advice: 'A duration says its unit, such as 30 s or 15 minutes.',
	},
	mention: {
		fits: (text) => /^@[^\s@]+(?:\s*,\s*@[^\s@]+)*$/.test(text),
		advice: 'A person or a team is written as @name.',
	},
	name: { fits: hasNoBlank, advice: 'A name has no blanks.' },
	path: {
		fits: (text) => hasNoBlank(text) && !/^[a-z]:[\\/]|^~/i.test(text),
		advice: 'A path is written from the top of the repository and has no blanks, such as src/api/server.ts.',
	},
	target: {
		fits: (text) => hasNoBlank(text) && /^[#./]|[./]|:/.test(text),
		advice: 'A link leads to a path, such as ./deployment.md, or to an address, such as https://example.com.',
	},
	url: {
		fits: (text) => /^[a-z][a-z\d+.-]*:\S+$|^\[.*\]\(\S+\)$|^<\S+>$|^\.{0,2}\/\S+$|^#\S+$/i.test(text),
		advice: 'An address starts with its scheme, such as https://example.com.',
	},
	variable: {
		fits: (text) => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text),
		advice: 'A variable has letters, digits and _, such as API_URL.',
	},
};

/** One sentence that shows how an answer of a format is usually written. Undefined when the answer is written that way. */
export function unusualAnswer(format: AnswerFormat | null, text: string): string | undefined {
	if (format === null || text.trim() === '') return undefined;
	const { fits, advice } = descriptions[format];
	return fits(text.trim()) ? undefined : advice;
}

function hasNoBlank(text: string): boolean {
	return !/\s/.test(text);
}

/** Whether a text is an ISO date that exists in the calendar. */
function isDate(text: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	if (day === undefined) return false;
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

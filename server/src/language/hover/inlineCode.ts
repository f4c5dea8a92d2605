/** Returns text as a Markdown code span (CommonMark 6.1). The text can contain backticks. */
export function inlineCode(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const space = longest > 0 ? ' ' : '';
	return `${fence}${space}${text}${space}${fence}`;
}

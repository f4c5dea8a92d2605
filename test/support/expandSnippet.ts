/** The text of a snippet as it stands once the author has tabbed through it without typing. */
export function expandSnippet(body: string, today = '2026-03-04'): string {
	const defaults = new Map<string, string>();
	const remember = (stop: string, text: string) => {
		defaults.set(stop, text);
		return text;
	};
	return body.replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', today).replace(part, (...match) => {
		const { escaped, choice, values, stop, hint, plain } = match.at(-1) as Partial<Record<string, string>>;
		if (escaped !== undefined) return escaped;
		if (choice !== undefined) return remember(choice, unescaped(firstOf(values ?? '')));
		if (stop !== undefined) return remember(stop, unescaped(hint ?? ''));
		return defaults.get(plain ?? '') ?? '';
	});
}

/** An escape, a choice, a stop with a hint, or a stop that repeats another. */
const part =
	/\\(?<escaped>[\\$}])|\$\{(?<choice>\d+)\|(?<values>(?:\\.|[^|])*)\|\}|\$\{(?<stop>\d+):(?<hint>(?:\\.|[^}\\])*)\}|\$\{?(?<plain>\d+)\}?/g;

function firstOf(values: string): string {
	return /^(?:\\.|[^,\\])*/.exec(values)?.[0] ?? '';
}

function unescaped(text: string): string {
	return text.replace(/\\(.)/g, '$1');
}

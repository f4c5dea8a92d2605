/** The answer to a question that is asked once for each key; one that failed is asked again the next time. */
export function remembered<Answer>(
	answers: Map<string, Promise<Answer>>,
	key: string,
	ask: (key: string) => Promise<Answer>,
): Promise<Answer> {
	const known = answers.get(key);
	if (known !== undefined) return known;
	const answer = ask(key);
	answers.set(key, answer);
	answer.catch(() => {
		if (answers.get(key) === answer) answers.delete(key);
	});
	return answer;
}

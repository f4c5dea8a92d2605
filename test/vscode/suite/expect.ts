/** Fails with `message` unless the condition holds. The web worker has no `node:assert`. */
export function expectThat(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(message);
}

/** Fails unless the two have the same JSON. */
export function expectSame(actual: unknown, expected: unknown): void {
	const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (left !== right) throw new Error(`Expected ${right}, got ${left}`);
}

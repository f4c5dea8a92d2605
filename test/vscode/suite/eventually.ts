const patience = 15_000;
const pause = 50;

/** Waits until `find` gives something, and gives that. Fails with what was waited for. */
export async function eventually<T>(
	what: string,
	find: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const found = await find();
		if (found !== undefined) return found;
		if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}

/** Milliseconds within which anything comes that comes at all. */
const patience = 30_000;

/** Asks again and again until `done` answers true. Fails with what was waited for. */
export async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
	const end = Date.now() + patience;
	while (!(await done())) {
		if (Date.now() > end) throw new Error(`${what} did not come within ${patience / 1000} s.`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

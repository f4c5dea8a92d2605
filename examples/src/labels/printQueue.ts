/** Tries a job again until it is printed or the limit is reached; answers whether it was printed. */
export async function printWithRetry(job: () => Promise<boolean>, limit = 3): Promise<boolean> {
	for (let attempt = 0; attempt < limit; attempt += 1) {
		if (await job()) {
			return true;
		}
	}
	return false;
}

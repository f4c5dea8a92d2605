import { stat } from 'node:fs/promises';

/** Both are there, and are one file: by links, or by names that the file system takes for the same. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
	try {
		const [one, two] = await Promise.all([stat(path, { bigint: true }), stat(other, { bigint: true })]);
		return one.dev === two.dev && one.ino === two.ino;
	} catch {
		return false;
	}
}

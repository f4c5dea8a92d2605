import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file another text, whole or not at all: the text is written beside it and takes its place, with its mode. A link
 * stays one.
 *
 * @param before what the file is known to hold; if it holds something else, it is left alone
 * @returns why it was not written, as a clause; undefined when it was
 */
export async function replaceFile(file: string, before: string, after: string): Promise<string | undefined> {
	try {
		const target = await realpath(file);
		if ((await readFile(target, 'utf8')) !== before) return 'it has changed meanwhile';
		const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
		try {
			const handle = await open(beside, 'wx', (await stat(target)).mode);
			try {
				await handle.writeFile(after, 'utf8');
				await handle.sync();
			} finally {
				await handle.close();
			}
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

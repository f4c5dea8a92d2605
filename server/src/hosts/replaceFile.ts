import { readFile, realpath, stat } from 'node:fs/promises';
import { writeWhole } from './writeWhole.ts';

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
		await writeWhole(target, after, (await stat(target)).mode);
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

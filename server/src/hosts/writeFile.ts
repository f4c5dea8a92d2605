import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './writeWhole.ts';

/**
 * Gives a file a text, be there one or not, whole or not at all.
 *
 * @returns why it was not written, as a clause; undefined when it was
 */
export async function writeFile(file: string, text: string): Promise<string | undefined> {
	try {
		const before = await stat(file).catch(() => undefined);
		if (before?.isDirectory()) return 'it is a folder';
		// A device or a pipe is no file that another could stand in place of.
		if (before !== undefined && !before.isFile()) return 'it is no ordinary file';
		const folder = await stat(path.dirname(file)).catch(() => undefined);
		if (!folder?.isDirectory()) return 'its folder is not there';
		await writeWhole(before === undefined ? file : await realpath(file), text, before?.mode);
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

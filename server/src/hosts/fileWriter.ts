import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file another text, whole or not at all. The file keeps its mode, and a link stays a link.
 *
 * @param before what the file is known to hold; if it holds something else, it is left alone
 * @returns why it was not written, as a clause; undefined when it was
 */
export async function replaceFile(file: string, before: string, after: string): Promise<string | undefined> {
	try {
		const target = await realpath(file);
		if ((await readFile(target, 'utf8')) !== before) return 'it has changed meanwhile';
		await writeAtomically(target, after, (await stat(target)).mode);
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

/**
 * Gives a file a text, be there one or not, whole or not at all.
 *
 * @returns why it was not written, as a clause; undefined when it was
 */
export async function writeFile(file: string, text: string): Promise<string | undefined> {
	try {
		const before = await stat(file).catch(() => undefined);
		if (before?.isDirectory()) return 'it is a folder';
		// A device or a pipe cannot be replaced by a file.
		if (before !== undefined && !before.isFile()) return 'it is no ordinary file';
		const folder = await stat(path.dirname(file)).catch(() => undefined);
		if (!folder?.isDirectory()) return 'its folder is not there';
		await writeAtomically(before === undefined ? file : await realpath(file), text, before?.mode);
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

/** Both are there, and are one file: by links, or by names that the file system takes for the same. */
export async function isSameFile(file: string, other: string): Promise<boolean> {
	try {
		const [one, two] = await Promise.all([stat(file, { bigint: true }), stat(other, { bigint: true })]);
		return one.dev === two.dev && one.ino === two.ino;
	} catch {
		return false;
	}
}

/**
 * Writes a file beside another, and puts it in its place when all of it is there.
 *
 * @param mode without it, that of a new file
 */
async function writeAtomically(target: string, text: string, mode?: number): Promise<void> {
	const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
	try {
		const handle = await open(beside, 'wx', mode);
		try {
			await handle.writeFile(text, 'utf8');
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

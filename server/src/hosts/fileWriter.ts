import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces the text of a file, completely or not at all. The file keeps its mode, and a link stays a link.
 *
 * @param before the expected text; a file with another text is left alone
 * @returns why the file was not written, as a clause; undefined if it was written
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
 * Creates or replaces a file, completely or not at all.
 *
 * @returns why the file was not written, as a clause; undefined if it was written
 */
export async function writeFile(file: string, text: string): Promise<string | undefined> {
	try {
		const before = await stat(file).catch(() => undefined);
		if (before?.isDirectory()) return 'it is a folder';
		// A file cannot replace a device or a pipe.
		if (before !== undefined && !before.isFile()) return 'it is no ordinary file';
		const folder = await stat(path.dirname(file)).catch(() => undefined);
		if (!folder?.isDirectory()) return 'its folder is not there';
		await writeAtomically(before === undefined ? file : await realpath(file), text, before?.mode);
		return undefined;
	} catch {
		return 'it cannot be written';
	}
}

/** Whether two paths name the same file, through links or through names that the file system treats as equal. */
export async function isSameFile(file: string, other: string): Promise<boolean> {
	try {
		const [one, two] = await Promise.all([stat(file, { bigint: true }), stat(other, { bigint: true })]);
		return one.dev === two.dev && one.ino === two.ino;
	} catch {
		return false;
	}
}

/**
 * Writes a temporary file next to the target and renames it once it is complete.
 *
 * @param mode the mode of the file; undefined for the default
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

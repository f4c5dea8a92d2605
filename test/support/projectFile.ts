import { readFileSync } from 'node:fs';

/** The text of a file of the project, by its path from the top. */
export function projectFile(path: string): string {
	return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtInTemplatesModule } from './generate/builtInTemplates.ts';

/**
 * Writes every file that is made from another: `npm run generate`. With `--check` it writes nothing, names the files
 * that are out of date, and fails when there are any.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const generated: readonly (() => readonly [path: string, content: string])[] = [
	() => [
		'server/src/language/template/builtInTemplates.ts',
		builtInTemplatesModule(read('templates/architecture.md')),
	],
];

function read(path: string): string {
	return readFileSync(root + path, 'utf8');
}

function readIfThere(path: string): string | undefined {
	try {
		return read(path);
	} catch {
		return undefined;
	}
}

const check = process.argv.includes('--check');
const stale = generated.map((make) => make()).filter(([path, content]) => readIfThere(path) !== content);
for (const [path, content] of stale) {
	if (check) console.error(`${path} is out of date: run "npm run generate".`);
	else {
		writeFileSync(root + path, content);
		console.log(`wrote ${path}`);
	}
}
if (check && stale.length > 0) process.exitCode = 1;

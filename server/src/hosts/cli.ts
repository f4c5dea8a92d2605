import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { run } from '../cli/run.ts';
import { isSameFile, replaceFile, writeFile } from './fileWriter.ts';
import { createNodeHost } from './nodeHost.ts';
import { packageVersion } from './packageVersion.ts';

// Readers of the output may end early: `archdocs check . | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

run(process.argv.slice(2), {
	host: createNodeHost(),
	version: packageVersion,
	colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
	toUri: (path) => URI.file(resolve(path)).toString(),
	display: (uri) => relative(process.cwd(), URI.parse(uri).fsPath).split(sep).join('/') || '.',
	replace: (uri, before, after) => replaceFile(URI.parse(uri).fsPath, before, after),
	write: (uri, text) => writeFile(URI.parse(uri).fsPath, text),
	isSameFile: (uri, other) => isSameFile(URI.parse(uri).fsPath, URI.parse(other).fsPath),
	print: (text) => process.stdout.write(text),
	printError: (text) => process.stderr.write(text),
}).then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		process.stderr.write(
			`archdocs: An internal error: ${error instanceof Error ? error.stack : String(error)}\n`,
		);
		process.exitCode = 2;
	},
);

import { URI } from 'vscode-uri';
import { run } from '../../server/src/cli/run.ts';
import { createMemoryHost, type MemoryHost } from './memoryHost.ts';

/** What the user of the command line gets to see. */
export interface CommandOutcome {
	readonly status: 0 | 1 | 2;
	/** Standard output. */
	readonly output: string;
	/** The lines of standard error. */
	readonly complaints: readonly string[];
	readonly host: MemoryHost;
	/** Files that were given a text; one whose name starts with `locked` cannot be. */
	readonly written: Readonly<Record<string, string>>;
}

/** Files by their path below the working directory; `../x` stands beside it. */
export type WorkingDirectory = Readonly<Record<string, string | Uint8Array>>;

const folder = '/home/user/project';

/** Runs `archdocs` as from a terminal whose working directory holds `files`. */
export async function archdocs(
	files: WorkingDirectory,
	args: readonly string[],
	{ colours = false } = {},
): Promise<CommandOutcome> {
	const host = createMemoryHost(
		Object.fromEntries(Object.entries(files).map(([path, content]) => [toUri(path), content])),
	);
	const written: Record<string, string> = {};
	let output = '';
	let complaints = '';
	const status = await run(args, {
		host,
		version: '1.2.3',
		colours,
		toUri,
		display: (uri) => displayed(URI.parse(uri).path),
		replace: async (uri, before, after) => {
			const path = displayed(URI.parse(uri).path);
			if (files[path] !== before) return 'it has changed meanwhile';
			written[path] = after;
			return undefined;
		},
		write: async (uri, text) => {
			const path = displayed(URI.parse(uri).path);
			if (path.startsWith('locked')) return 'it cannot be written';
			written[path] = text;
			return undefined;
		},
		isSameFile: async (uri, other) => uri === other,
		print: (text) => {
			output += text;
		},
		printError: (text) => {
			complaints += text;
		},
	});
	return { status, output, complaints: complaints.split('\n').filter(Boolean), host, written };
}

/** As a shell resolves a path. A path that ends in `/` names an empty folder. */
function toUri(path: string): string {
	const absolute = path.startsWith('/') ? path : `${folder}/${path}`;
	const parts: string[] = [];
	for (const part of absolute.split('/').slice(1)) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return URI.file(`/${parts.join('/')}`).toString();
}

function displayed(path: string): string {
	if (path === folder) return '.';
	if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
	const above = folder.slice(0, folder.lastIndexOf('/'));
	return path.startsWith(`${above}/`) ? `..${path.slice(above.length)}` : path;
}

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchClient } from './benchClient.ts';
import { median } from './figures.ts';
import { type BenchServer, ownServer } from './servers.ts';

/** The figures of a server and a folder of documents. Times in milliseconds, memory in megabytes. */
export interface WorkspaceFigures {
	/** Time from the start of the process to a complete index. */
	readonly complete: number;
	readonly memory: number;
	/** Median times of requests at the name of a secret, once the index is complete. Only for our own server. */
	readonly references: number;
	readonly definition: number;
	readonly completion: number;
}

/** The index counts as complete when the number of references has not changed for this many milliseconds. */
const settled = 4_000;

/** Opens the first document of a folder in a new server and waits until the index is complete. */
export async function measureWorkspace(server: BenchServer, folder: string): Promise<WorkspaceFigures> {
	const client = new BenchClient(server, folder);
	try {
		const isOwn = server === ownServer;
		const read = new Promise<number>((resolve) => {
			client.process.listen('window/logMessage', (params) => {
				const { message } = params as { readonly message: string };
				if (/files were read in/.test(message)) resolve(performance.now() - client.process.started);
			});
		});
		await client.initialize(20_000);
		const file = firstDocument(folder);
		const text = readFileSync(file, 'utf8');
		await client.open(file, text);
		const complete = isOwn ? await read : await referencesSettle(client, file, text);
		const memory = client.process.residentMegabytes();
		const none = { references: Number.NaN, definition: Number.NaN, completion: Number.NaN };
		return { complete, memory, ...(isOwn ? await warmRequests(client, file, text) : none) };
	} finally {
		client.process.end();
	}
}

function firstDocument(folder: string): string {
	const [first] = globSync('**/*.md', { cwd: folder }).sort();
	if (first === undefined) throw new Error(`There is no Markdown in ${folder}.`);
	return path.join(folder, first);
}

/** Requests references to a heading that documents link to, until their number stops growing. */
async function referencesSettle(client: BenchClient, file: string, text: string): Promise<number> {
	const line = text.split('\n').findIndex((it) => it.startsWith('## Related Documentation'));
	let found = -1;
	let since = performance.now();
	for (;;) {
		const answer = await client.process.request('textDocument/references', at(file, line, 5)).result;
		const count = Array.isArray(answer) ? answer.length : 0;
		if (count !== found) {
			found = count;
			since = performance.now();
		} else if (performance.now() - since > settled) return since - client.process.started;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

async function warmRequests(client: BenchClient, file: string, text: string) {
	const lines = text.split('\n');
	const line = lines.findIndex((it) => it.includes('"vault::'));
	const character = (lines[line]?.indexOf('vault::') ?? 0) + 'vault::'.length + 1;
	const time = async (method: string) => {
		const times: number[] = [];
		for (let index = 0; index < 31; index++) {
			const start = performance.now();
			await client.process.request(method, at(file, line, character)).result;
			times.push(performance.now() - start);
		}
		return median(times);
	};
	return {
		references: await time('textDocument/references'),
		definition: await time('textDocument/definition'),
		completion: await time('textDocument/completion'),
	};
}

function at(file: string, line: number, character: number) {
	return {
		textDocument: { uri: pathToFileURL(file).href },
		position: { line, character },
		context: { includeDeclaration: true, triggerKind: 1 },
	};
}

import { BenchClient } from './benchClient.ts';
import { median, milliseconds, printTable } from './figures.ts';
import { hostileDocuments } from './hostileDocuments.ts';
import { Workspace } from './measure.ts';
import type { BenchServer } from './servers.ts';

/** Figures of one hostile document, in milliseconds. */
export interface HostileFigures {
	readonly name: string;
	/** Time from opening the document to its findings. */
	readonly open: number;
	/** Median time from a key in the middle of the document to its findings. */
	readonly key: number;
}

/** The longest that an author may wait, in milliseconds. */
const limit = 10_000;

/** Opens each hostile document in a new server, types in it, and prints the times. */
export async function measureHostile(server: BenchServer): Promise<readonly HostileFigures[]> {
	const figures: HostileFigures[] = [];
	for (const [name, text] of hostileDocuments()) figures.push(await measureDocument(server, name, text));
	console.log('Hostile documents, in ms\n');
	const rows = figures.map(({ name, open, key }) => [
		name,
		milliseconds(open),
		milliseconds(key),
		open > limit || key > limit ? 'TOO SLOW' : '',
	]);
	printTable(['document', 'open', 'key p50', ''], rows);
	return figures;
}

async function measureDocument(server: BenchServer, name: string, text: string): Promise<HostileFigures> {
	const workspace = new Workspace('');
	const client = new BenchClient(server, workspace.folder);
	try {
		await client.initialize();
		const open = await client.open(workspace.file, text);
		const keys: number[] = [];
		for (let index = 0; index < 7; index++) {
			const at = Math.floor(text.length / 2) + index;
			keys.push(await client.edit(at, at, 'a'));
		}
		return { name, open, key: median(keys) };
	} finally {
		client.process.end();
		workspace.remove();
	}
}

import { BenchClient } from './benchClient.ts';
import { hostileDocuments } from './hostileDocuments.ts';
import { Workspace } from './measure.ts';
import type { BenchServer } from './servers.ts';
import { median } from './statistics.ts';
import { milliseconds, printTable } from './table.ts';

/** How long one hostile document took, in milliseconds. */
export interface HostileFigures {
	readonly name: string;
	/** From opening it to its findings. */
	readonly open: number;
	/** From a key in its middle to the findings, median. */
	readonly key: number;
}

/** No document may keep its author waiting longer, in milliseconds. */
const limit = 10_000;

/** Opens each hostile document in a server of its own, types in it, and prints how long that took. */
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

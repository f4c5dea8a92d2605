import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchClient } from './benchClient.ts';
import type { BenchServer } from './servers.ts';

/** The figures of one document and one server. Times in milliseconds, memory in megabytes. */
export interface Session {
	/** Time from the start of the process to the first findings. */
	readonly coldOpen: number;
	/** Time from each key to its findings. */
	readonly keys: readonly number[];
	/** Time from the last of twenty fast keys to its findings. */
	readonly burst: number;
	readonly memory: number;
}

/** The smallest workspace: a folder with one document. */
export class Workspace {
	readonly folder = mkdtempSync(path.join(tmpdir(), 'archdocs-bench-'));
	readonly file = path.join(this.folder, 'document.md');

	constructor(text: string) {
		// Servers look for the root of the repository and would find one above.
		mkdirSync(path.join(this.folder, '.git'));
		writeFileSync(this.file, text);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

/** Returns the milliseconds from the start of the process to the response to `initialize`. */
export async function measureStart(server: BenchServer, workspace: Workspace): Promise<number> {
	const client = new BenchClient(server, workspace.folder);
	try {
		return await client.initialize(20_000);
	} finally {
		client.process.end();
	}
}

/** Number of keys that are not counted. The first keys are slow in every server that compiles while it runs. */
const warmUp = 8;

/** Typing stops after this many milliseconds, but not before the first few keys. */
const budget = 15_000;

/** Opens a document in a new server, types in the middle of it, then types fast. */
export async function measureSession(
	server: BenchServer,
	workspace: Workspace,
	text: string,
	keyCount: number,
): Promise<Session> {
	const client = new BenchClient(server, workspace.folder);
	try {
		await client.initialize(20_000);
		await client.open(workspace.file, text);
		const coldOpen = performance.now() - client.process.started;
		const start = endOfSentence(text);
		const keys: number[] = [];
		const until = performance.now() + budget;
		for (let index = 0; index < warmUp + keyCount; index++) {
			if (index >= warmUp + 5 && performance.now() > until) break;
			const at = start + index;
			const took = await client.edit(at, at, index % 6 === 0 ? ' ' : 'a');
			if (index >= warmUp) keys.push(took);
			await pause(5);
		}
		await pause(200);
		const burst = await client.burst(endOfSentence(client.text), 'as fast as one types', 15);
		return { coldOpen, keys, burst, memory: client.process.residentMegabytes() };
	} finally {
		client.process.end();
	}
}

/** Returns the offset after the full stop of a sentence in the middle of the text. */
export function endOfSentence(text: string): number {
	const prose = [...text.matchAll(/^[A-Z][^|`[\n]*\.$/gm)];
	const middle = prose.find(({ index }) => index > text.length / 2) ?? prose.at(-1);
	if (middle === undefined) throw new Error('The document has no sentence to type behind.');
	return middle.index + middle[0].length;
}

/** Waits for a number of milliseconds. */
export function pause(duration: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, duration));
}

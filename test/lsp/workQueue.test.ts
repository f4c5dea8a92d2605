import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import type { Scope } from '../../server/src/lsp/workspace/invalidations.ts';
import { type OutOfDate, type Updater, WorkQueue } from '../../server/src/lsp/workspace/workQueue.ts';

const a = 'file:///workspace/a.md';
const b = 'file:///workspace/b.md';

/** A updater that says what it has done, for documents that somebody has asked for. */
class Recorder implements Updater {
	readonly title = 'Recording';
	readonly done: string[] = [];
	readonly commits: number[] = [];
	isWanted = true;
	/** Called before each thing is done. */
	before = async () => {};

	delayOf(): number {
		return 5;
	}

	wants(scope: Scope): boolean {
		return this.isWanted && scope !== 'nameDependents';
	}

	async *update(outOfDate: OutOfDate): AsyncGenerator<void> {
		while (outOfDate.all || outOfDate.pathDependents || outOfDate.files.size > 0) {
			const [file] = outOfDate.files;
			const next = outOfDate.all ? 'all' : outOfDate.pathDependents ? 'paths' : (file ?? '');
			if (outOfDate.all) outOfDate.all = false;
			else if (outOfDate.pathDependents) outOfDate.pathDependents = false;
			else outOfDate.files.delete(next);
			await this.before();
			this.done.push(next);
			yield;
		}
	}

	commit(): void {
		this.commits.push(this.done.length);
	}
}

function start() {
	const failures: string[] = [];
	const queue = new WorkQueue((title, work) => {
		work().catch((error: unknown) => failures.push(`${title}: ${String(error)}`));
	});
	const updater = new Recorder();
	queue.assign('documents', updater);
	return { queue, updater, failures };
}

test('nothing is noted of what nobody has asked for', async () => {
	const { queue, updater } = start();
	updater.isWanted = false;
	queue.invalidate('filesChanged', [a]);
	queue.invalidate('projectChanged');
	updater.isWanted = true;
	queue.invalidate('namesChanged');
	await queue.whenUpToDate('documents');
	deepEqual(updater.done, []);
});

test('events are gathered, each file is noted once, and URIs are normalized', async () => {
	const { queue, updater } = start();
	queue.invalidate('filesChanged', [a, 'file:///workspace/%61.md']);
	queue.invalidate('documentEdited', [b]);
	queue.invalidate('pathsChanged');
	queue.invalidate('documentEdited', [a]);
	deepEqual(updater.done, []);
	await queue.whenUpToDate('documents');
	deepEqual(updater.done, ['paths', a, b]);
});

test('an event of a part that is at work is dealt with before that is up to date', async () => {
	const { queue, updater } = start();
	let isFirst = true;
	updater.before = async () => {
		if (isFirst) queue.invalidate('filesChanged', [b]);
		isFirst = false;
	};
	await queue.redo('documents');
	deepEqual(updater.done, ['all', b]);
});

test('long work is interrupted, and what it has found so far is committed', async () => {
	const { queue, updater } = start();
	updater.before = async () => {
		const end = performance.now() + 12;
		while (performance.now() < end);
	};
	let turns = 0;
	const count = () => {
		turns++;
		turning = setImmediate(count);
	};
	let turning = setImmediate(count);
	queue.invalidate('filesChanged', [a, b]);
	await queue.redo('documents');
	clearImmediate(turning);
	deepEqual(updater.done, ['all', a, b]);
	deepEqual(updater.commits, [1, 2, 3]);
	equal(turns >= 3, true);
});

test('work that fails is reported once, to whoever waits or in the log, and later work is done', async () => {
	const { queue, updater, failures } = start();
	updater.before = async () => {
		throw new Error('Not now.');
	};
	await rejects(queue.redo('documents'), /Not now/);
	deepEqual(failures, []);
	queue.redoInBackground('documents');
	queue.redoInBackground('documents');
	await rejects(queue.whenUpToDate('documents'), /Not now/);
	deepEqual(failures, ['Recording: Error: Not now.']);
	updater.before = async () => {};
	queue.invalidate('filesChanged', [a]);
	await queue.whenUpToDate('documents');
	// The second request came while the first was at work.
	deepEqual(updater.done, ['all', a]);
});

import type { ChunkReading } from './readChunk.ts';

/** Chunks that may be rendered as one: HTML that stays open longer ends with its chunk. */
const mostChunks = 200;

/** From the first of some chunks up to the one behind the last. */
export interface ChunkRange {
	readonly start: number;
	readonly end: number;
}

type Tags = Pick<ChunkReading, 'opened' | 'closed'>;

/**
 * Chunks parted into those that are rendered as one: where HTML that one leaves open is closed in another. What is never
 * closed joins nothing. Looks no further ahead than it must.
 */
export function* joinedChunks(count: number, tagsOf: (chunk: number) => Tags): Generator<ChunkRange> {
	for (let start = 0; start < count; ) {
		const end = endOfJoined(start, count, tagsOf);
		yield { start, end };
		start = end;
	}
}

function endOfJoined(start: number, count: number, tagsOf: (chunk: number) => Tags): number {
	const open = [...tagsOf(start).opened];
	let last = start;
	const limit = Math.min(count, start + mostChunks);
	for (let index = start + 1; index < limit && open.length > 0; index++) {
		const { closed, opened } = tagsOf(index);
		for (const name of closed) {
			const at = open.lastIndexOf(name);
			if (at < 0) continue;
			open.length = at;
			last = index;
		}
		open.push(...opened);
	}
	return last + 1;
}

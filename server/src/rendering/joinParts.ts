/** The largest group. HTML elements that stay open longer end with their part. */
const maximum = { parts: 200, length: 100_000 };

/** A half-open range of parts. */
export interface PartRange {
	readonly start: number;
	readonly end: number;
}

/** The HTML tags of a chunk, or of a part of a long chunk. */
export interface TaggedPart {
	readonly length: number;
	/** Elements that are open at the end, from the outside in. */
	readonly opened: readonly string[];
	/** End tags without a start tag in the part, from the inside out. */
	readonly closed: readonly string[];
}

/**
 * Yields the ranges of parts that have to be rendered together, because an HTML element starts in one part and ends
 * in another. Elements without an end tag join nothing. Reads each part once, and reads ahead no further than
 * necessary.
 */
export function* joinParts(count: number, partAt: (index: number) => TaggedPart): Generator<PartRange> {
	const open = createOpenElements();
	const joined = createJoined();
	let next = 0;

	function* upTo(end: number): Generator<PartRange> {
		for (let range = joined.rangeAt(next); next < end && range.end <= end; range = joined.rangeAt(next)) {
			yield range;
			next = range.end;
		}
	}

	for (let index = 0; index < count; index++) {
		const { length, opened, closed } = partAt(index);
		joined.add(length);
		for (const name of closed) {
			const from = open.close(name);
			if (from !== undefined) joined.join(from, index);
		}
		for (const name of opened) open.push(name, index);
		open.forgetBefore(index + 2 - maximum.parts);
		yield* upTo(open.oldest() ?? index + 1);
	}
	yield* upTo(count);
}

/** The open elements, with the part in which each starts. */
function createOpenElements() {
	const elements: { readonly name: string; readonly part: number }[] = [];
	const counts = new Map<string, number>();
	let oldest = 0;
	const count = (name: string, more: number) => counts.set(name, (counts.get(name) ?? 0) + more);

	return {
		push(name: string, part: number): void {
			elements.push({ name, part });
			count(name, 1);
		},
		/**
		 * Closes the last element of that name and all elements inside it. Returns the part in which it starts, or
		 * undefined if none is open.
		 */
		close(name: string): number | undefined {
			if ((counts.get(name) ?? 0) === 0) return undefined;
			for (let last = elements.pop(); last !== undefined; last = elements.pop()) {
				count(last.name, -1);
				if (last.name === name) return last.part;
			}
			return undefined;
		},
		/** Elements that start before a part stay open for good. */
		forgetBefore(part: number): void {
			oldest = Math.min(oldest, elements.length);
			for (let first = elements[oldest]; first !== undefined && first.part < part; first = elements[oldest]) {
				count(first.name, -1);
				oldest++;
			}
		},
		/** The part in which the first open element starts. */
		oldest: () => elements[oldest]?.part,
	};
}

/** The joined ranges and their lengths. */
function createJoined() {
	const starts = [0];
	const ranges: PartRange[] = [];
	const byStart = new Map<number, PartRange>();

	return {
		add(length: number): void {
			starts.push((starts.at(-1) ?? 0) + length);
		},
		/** Joins parts unless the range would be too large. */
		join(from: number, to: number): void {
			let kept = ranges.length;
			let start = from;
			for (let last = ranges[kept - 1]; last !== undefined && last.end > start; last = ranges[kept - 1]) {
				start = Math.min(start, last.start);
				kept--;
			}
			const end = to + 1;
			const length = (starts[end] ?? 0) - (starts[start] ?? 0);
			if (end - start > maximum.parts || length > maximum.length) return;
			for (const { start: before } of ranges.splice(kept)) byStart.delete(before);
			ranges.push({ start, end });
			byStart.set(start, { start, end });
		},
		rangeAt: (start: number): PartRange => byStart.get(start) ?? { start, end: start + 1 },
	};
}

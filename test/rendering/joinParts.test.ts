import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { joinParts } from '../../server/src/rendering/joinParts.ts';

/** Returns the first and last index of parts that are joined. Parts are written as `<a><b>` and `</b>`. */
function joined(parts: readonly string[], length = 10): readonly (readonly [number, number])[] {
	const names = (part: string, tag: RegExp) => [...part.matchAll(tag)].map(([, name = '']) => name);
	const partAt = (index: number) => ({
		length,
		opened: names(parts[index] ?? '', /<(\w+)>/g),
		closed: names(parts[index] ?? '', /<\/(\w+)>/g),
	});
	return [...joinParts(parts.length, partAt)]
		.filter(({ start, end }) => end > start + 1)
		.map(({ start, end }) => [start, end - 1]);
}

test('joins parts from an opening tag to its closing tag', () => {
	deepEqual(joined(['', '<div>', '', '</div>', '']), [[1, 3]]);
	deepEqual(joined(['<div>', '<b>', '</b>', '</div>', '<i>', '</i>']), [
		[0, 3],
		[4, 5],
	]);
	deepEqual(joined(['<div>', '</div><b>', '</b>']), [[0, 2]]);
	deepEqual(joined(['<div><b>', '</div>', '</b>']), [[0, 1]]);
});

test('ignores tags that are never closed', () => {
	deepEqual(joined(['<div>', '<b>', '', '</b>', '']), [[1, 3]]);
	deepEqual(joined(['</div>', '<div>', '</b>']), []);
});

test('ignores tags that are closed too far away', () => {
	const apart = (count: number) => ['<b>', ...Array.from({ length: count }, () => ''), '</b>', '<i>', '</i>'];
	deepEqual(joined(apart(198)), [
		[0, 199],
		[200, 201],
	]);
	deepEqual(joined(apart(199)), [[201, 202]]);
	deepEqual(joined(apart(10), 5_000), [
		[0, 11],
		[12, 13],
	]);
	deepEqual(joined(apart(30), 5_000), [[32, 33]]);
	const chain = ['<b>', ...Array.from({ length: 300 }, () => '</b><b>'), '</b>'];
	deepEqual(joined(chain)[0], [0, 199]);
});

test('reads each part once and only shortly before it is needed', () => {
	const reads: number[] = [];
	const partAt = (index: number) => {
		reads.push(index);
		return { length: 10, opened: ['details'], closed: [] };
	};
	const ranges = joinParts(4_000, partAt);
	ranges.next();
	equal(reads.length < 250, true);
	equal([...ranges].length, 3_999);
	deepEqual(reads, [...reads.keys()]);
});

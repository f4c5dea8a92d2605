import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenSectionInfo } from '#common/protocol/openPlaces.ts';
import {
	type PlaceEntry,
	type SectionEntry,
	sectionEntries,
} from '../../client/src/documentsView/documentNodes.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

function section(
	title: string,
	depth: number,
	open: number,
	places: readonly string[] = [],
): OpenSectionInfo {
	return {
		title,
		depth,
		missing: false,
		id: null,
		progress: { filled: 0, total: open },
		range,
		places: places.map((label) => ({ range, label, detail: '', missing: false })),
	};
}

/** The titles and labels of a tree, indented. */
function drawn(entries: readonly (SectionEntry | PlaceEntry)[], indent = ''): readonly string[] {
	return entries.flatMap((entry) =>
		entry.kind === 'place'
			? [`${indent}- ${entry.info.label}`]
			: [`${indent}${entry.info.title}`, ...drawn(entry.children, `${indent}  `)],
	);
}

const sections = [
	section('', 0, 1, ['[@team]']),
	section('Configuration', 0, 2),
	section('Variables', 1, 0),
	section('Secrets', 1, 2, ['[a]', '[b]']),
	section('Deeper', 2, 0),
	section('Gotchas', 0, 1),
	section('Slow', 1, 0),
	section('Slow', 1, 1, ['[why]']),
];

test('sections contain their places, then their subsections', () => {
	deepEqual(drawn(sectionEntries('file:///a.md', sections, () => true)), [
		'',
		'  - [@team]',
		'Configuration',
		'  Variables',
		'  Secrets',
		'    - [a]',
		'    - [b]',
		'    Deeper',
		'Gotchas',
		'  Slow',
		'  Slow',
		'    - [why]',
	]);
});

test('leaving sections out does not change the paths of others', () => {
	const paths = (isShown: (it: OpenSectionInfo) => boolean) => {
		const found = new Map<string, string>();
		const visit = (entries: readonly (SectionEntry | PlaceEntry)[]) => {
			for (const entry of entries) {
				if (entry.kind === 'place') continue;
				found.set(entry.path, entry.info.title);
				visit(entry.children);
			}
		};
		visit(sectionEntries('file:///a.md', sections, isShown));
		return found;
	};
	const all = paths(() => true);
	const open = paths(({ progress }) => progress.total > 0);
	deepEqual([all.size, open.size], [8, 5]);
	for (const [path, title] of open) deepEqual(all.get(path), title);
});

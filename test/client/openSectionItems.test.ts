import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenSectionInfo } from '#common/protocol/openPlaces.ts';
import { openSectionItems } from '../../client/src/openPlaces/openSectionItems.ts';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };

function section(
	title: string,
	depth: number,
	filled: number,
	total: number,
	labels: readonly string[] = [],
) {
	const places = labels.map((label) => ({ range, label, detail: '', missing: false }));
	const info: OpenSectionInfo = {
		title,
		depth,
		missing: false,
		id: null,
		progress: { filled, total },
		range,
		places,
	};
	return info;
}

function listed(...sections: readonly OpenSectionInfo[]): readonly (readonly string[])[] {
	return openSectionItems(sections).map(({ label, description, detail }) => [label, description, detail]);
}

test('open sections are listed with their first placeholders', () => {
	deepEqual(
		listed(
			section('', 0, 3, 4, ['[@team]']),
			section('Overview', 0, 2, 2),
			section('Errors', 0, 0, 5, ['[a]', '[a]', '[b]', '[c]', '[d]']),
		),
		[
			['Metadata and Title', '3 of 4 filled', '[@team]'],
			['Errors', '0 of 5 filled', '[a]  [b]  [c] …'],
		],
	);
});

test('a section without open places of its own is left out when its subsections are open', () => {
	deepEqual(
		listed(
			section('Configuration', 0, 1, 2),
			section('Variables', 1, 0, 1, ['[NAME]']),
			section('Secrets', 1, 1, 1),
			section('Architecture', 0, 0, 2, ['[x]']),
			section('Diagram', 1, 0, 1, ['[y]']),
		),
		[
			['Variables', '0 of 1 filled, in Configuration', '[NAME]'],
			['Architecture', '0 of 2 filled', '[x]'],
			['Diagram', '0 of 1 filled, in Architecture', '[y]'],
		],
	);
});

test('missing sections are marked, and empty cells without a placeholder count as open', () => {
	deepEqual(
		listed({ ...section('Limits', 0, 0, 3), missing: true, id: '4', range: null }, section('Costs', 0, 1, 2)),
		[
			['Limits', 'missing', ''],
			['Costs', '1 of 2 filled', ''],
		],
	);
});

import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { insertSectionRequest, lastUpdatedRequest, type SectionSnippet } from '#common/protocol/authoring.ts';
import { type OpenSections, openSectionsRequest, placeholdersRequest } from '#common/protocol/openPlaces.ts';
import { startClient } from '../support/lspClient.ts';

const a = 'file:///workspace/a.md';
const text =
	'> **Type:** Architecture\n> **Status:** active\n\n# A\n\n## Overview\n\n[What this does]\n\n---\n\n*Last Updated: 2026-01-01*\n';
const today = '2026-05-04';

test('our client asks for the places that are open', async () => {
	const client = await startClient();
	await client.open(a, text);
	deepEqual(await client.connection.sendRequest(placeholdersRequest.method, { uri: a }), {
		version: 1,
		places: [
			{ range: { start: { line: 7, character: 0 }, end: { line: 7, character: 16 } }, section: 'Overview' },
		],
	});
	await client.open('file:///workspace/notes.md', '# Notes\n\n[What this does]\n');
	equal(
		await client.connection.sendRequest(placeholdersRequest.method, { uri: 'file:///workspace/notes.md' }),
		null,
	);
	client.stop();
});

test('our client asks for the sections with what is open in each', async () => {
	const client = await startClient();
	await client.open(a, text);
	const answer: OpenSections = await client.connection.sendRequest(openSectionsRequest.method, { uri: a });
	deepEqual([answer.version, answer.progress.filled], [1, 3]);
	deepEqual(
		answer.sections.find(({ title }) => title === 'Overview'),
		{
			title: 'Overview',
			depth: 0,
			missing: false,
			id: null,
			progress: { filled: 1, total: 2 },
			range: { start: { line: 5, character: 3 }, end: { line: 5, character: 11 } },
			places: [
				{
					range: { start: { line: 7, character: 0 }, end: { line: 7, character: 16 } },
					label: '[What this does]',
					detail: '',
					missing: false,
				},
			],
		},
	);
	const { id } = answer.sections.find(({ title }) => title === 'Configuration') ?? {};
	match(
		(await client.connection.sendRequest<SectionSnippet>(insertSectionRequest.method, { uri: a, id, today }))
			.snippet,
		/## Configuration/,
	);
	await client.open('file:///workspace/notes.md', '# Notes\n\n[What this does]\n');
	const ofNotes = { uri: 'file:///workspace/notes.md' };
	equal(await client.connection.sendRequest(openSectionsRequest.method, ofNotes), null);
	client.stop();
});

test('the date of the last update is set on demand, and on save where the settings say so', async () => {
	for (const [onSave, updateDateOnSave, isSet] of [
		[false, false, true],
		[true, false, false],
		[true, true, true],
	] as const) {
		const client = await startClient({ settings: () => ({ updateDateOnSave }) });
		await client.open(a, text);
		const edit = await client.connection.sendRequest(lastUpdatedRequest.method, { uri: a, today, onSave });
		const range = { start: { line: 11, character: 15 }, end: { line: 11, character: 25 } };
		deepEqual(edit, isSet ? { version: 1, range, newText: today } : null);
		client.stop();
	}
});

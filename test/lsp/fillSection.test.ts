import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, HoverRequest, type MarkupContent } from 'vscode-languageserver';
import {
	type AnswerStepInfo,
	type FillAnswer,
	type FillAnswerEdits,
	type FillPlanInfo,
	type FillStepKey,
	fillAnswerRequest,
	fillCommand,
	fillStepRequest,
} from '#common/protocol/filling.ts';
import type { ProtocolPosition } from '#common/protocol/ranges.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const uri = 'file:///workspace/a.md';
const text = `> **Type:** Architecture
> **Status:** [draft/active/deprecated]

# A

## Overview

[What this architecture covers]

## Related Documentation

- [Orders]()
`;

/** A client of ours, where the structure of the document is nobody's business. */
async function start(initializationOptions: unknown = { fillsSections: true }): Promise<LspClient> {
	const settings = () => ({ rules: { 'missing-section': 'off', 'missing-metadata': 'off' } });
	return startClient({ settings, initializationOptions });
}

async function plan(
	client: LspClient,
	within: ProtocolPosition | null,
	left: readonly FillStepKey[] = [],
): Promise<FillPlanInfo | null> {
	return client.connection.sendRequest(fillStepRequest.method, { uri, within, left, again: null });
}

/** What the first question about the section at a line is known by. */
async function firstKey(client: LspClient, line: number): Promise<FillStepKey> {
	const first = await plan(client, { line, character: 0 });
	return { position: first?.step?.range.start ?? { line, character: 0 }, key: first?.key ?? '' };
}

async function answer(
	client: LspClient,
	step: FillStepKey,
	given: FillAnswer,
	version = 1,
): Promise<FillAnswerEdits | null> {
	return client.connection.sendRequest(fillAnswerRequest.method, {
		uri,
		version,
		within: null,
		step,
		answer: given,
	});
}

test('the next question is told with what can be answered to it', async () => {
	const client = await start();
	await client.open(uri, text);
	const status = (await plan(client, null)) as FillPlanInfo;
	deepEqual([status.version, status.title, status.next], [1, 'A', null]);
	const step = status.step as AnswerStepInfo;
	deepEqual(
		[step.kind, step.question, step.where, step.values.map(({ value }) => value), step.mayBeNothing],
		['answer', 'draft/active/deprecated', ['Status'], ['draft', 'active', 'deprecated'], false],
	);
	deepEqual(step.ranges, [{ start: { line: 1, character: 14 }, end: { line: 1, character: 39 } }]);
	const overview = await plan(client, { line: 5, character: 0 });
	deepEqual(
		[overview?.title, overview?.remaining, overview?.step?.range.start],
		['Overview', 1, { line: 7, character: 0 }],
	);
	const done = await plan(client, { line: 5, character: 0 }, [await firstKey(client, 5)]);
	deepEqual([done?.open, done?.remaining], [1, 0]);
	deepEqual(
		[done?.step, done?.next],
		[null, { title: 'Related Documentation', position: { line: 9, character: 0 }, open: 1 }],
	);
	client.stop();
});

test('a link is answered by the documents it can lead to', async () => {
	const client = await start();
	await client.open(uri, text);
	await client.open('file:///workspace/orders.md', '> **Type:** Architecture\n\n# Orders\n');
	const links = await plan(client, { line: 9, character: 0 });
	const step = links?.step as AnswerStepInfo;
	deepEqual([step.format, step.question, step.mayBeNothing], ['target', 'Orders', false]);
	client.stop();
});

test('an answer comes as edits, or as the sentence that says why it is none', async () => {
	const client = await start();
	await client.open(uri, text);
	const overview = await firstKey(client, 5);
	const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 31 } };
	deepEqual(await answer(client, overview, { kind: 'text', text: 'It moves orders.' }), {
		version: 1,
		edits: [{ range, newText: 'It moves orders.' }],
		problem: null,
	});
	const open = await answer(client, overview, { kind: 'text', text: 'TBD' });
	deepEqual([open?.edits, open?.problem], [[], 'Still open: `TBD` (Overview).']);
	const heading = await answer(client, overview, { kind: 'text', text: '# Orders' });
	match(heading?.problem ?? '', /^Here this would be read as a heading/);
	equal(await answer(client, overview, { kind: 'text', text: 'Words' }, 7), null);
	equal(await answer(client, { ...overview, key: 'row' }, { kind: 'text', text: 'Words' }), null);
	client.stop();
});

test('a credential is no answer, and is not said again', async () => {
	const client = await start();
	await client.open(uri, text);
	const credential = ['ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
	const given = await answer(client, await firstKey(client, 5), { kind: 'text', text: credential });
	deepEqual(given?.edits, []);
	match(given?.problem ?? '', /^This looks like a real GitHub token/);
	equal(given?.problem?.includes(credential), false);
	client.stop();
});

test('a document that follows no template has nothing to be asked', async () => {
	const client = await start();
	await client.open(uri, '# Notes\n\n[What this does]\n');
	equal(await plan(client, null), null);
	client.stop();
});

test('headings and placeholders offer to fill their section, to a client that can', async () => {
	const client = await start();
	await client.open(uri, text);
	const target = (line: number) => ({ uri, position: { line, character: 0 } });
	deepEqual(await fillActions(client, 5), [{ title: 'Fill "Overview"…', arguments: [target(5)] }]);
	deepEqual(await fillActions(client, 7), [{ title: 'Fill "Overview"…', arguments: [target(7)] }]);
	deepEqual(await fillActions(client, 4), []);
	const query = encodeURIComponent(JSON.stringify([{ uri, position: { line: 5, character: 4 } }]));
	ok((await hover(client, 5)).endsWith(`[Fill "Overview"…](command:${fillCommand}?${query})`));
	client.stop();
	const other = await start({});
	await other.open(uri, text);
	deepEqual(await fillActions(other, 5), []);
	equal((await hover(other, 5)).includes('command:'), false);
	other.stop();
});

async function fillActions(client: LspClient, line: number) {
	const position = { line, character: 0 };
	const actions = await client.connection.sendRequest(CodeActionRequest.type, {
		textDocument: { uri },
		range: { start: position, end: position },
		context: { diagnostics: [] },
	});
	return (actions ?? [])
		.filter((it): it is CodeAction => 'command' in it && typeof it.command === 'object')
		.filter(({ command }) => command?.command === fillCommand)
		.map(({ title, command }) => ({ title, arguments: command?.arguments }));
}

async function hover(client: LspClient, line: number): Promise<string> {
	const position = { line, character: 4 };
	const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
	return (found as { readonly contents: MarkupContent } | null)?.contents.value ?? '';
}

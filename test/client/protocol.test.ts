import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentStatusNotification } from '#common/protocol/documentStatus.ts';
import { hostReadRequest } from '#common/protocol/host.ts';
import { check } from '#common/protocol/message.ts';
import { openSectionsRequest, placeholdersRequest } from '#common/protocol/openPlaces.ts';
import { fromPage, pageState, toPage } from '#common/protocol/pageMessages.ts';
import { openPreviewRequest } from '#common/protocol/preview.ts';
import { onNotification, onRequest, sendRequest } from '../../client/src/languageServer/protocol.ts';
import { clientRequests, notifications, serverRequests } from '../support/ownMessages.ts';

type Handler = (value: unknown) => unknown;

/** A language client without a server. Records what is logged and sent. */
function fakeClient(answer: () => Promise<unknown> = async () => null) {
	const lines: string[] = [];
	const sent: unknown[][] = [];
	let handler: Handler = () => undefined;
	const register = (_method: string, handle: Handler) => {
		handler = handle;
		return { dispose: () => undefined };
	};
	const client = {
		outputChannel: { warn: (line: string) => lines.push(line) },
		sendRequest(...input: unknown[]) {
			sent.push(input);
			return answer();
		},
		onRequest: register,
		onNotification: register,
	};
	return { client: client as never, lines, sent, receive: (value: unknown) => handler(value) };
}

const uri = 'file:///a.md';

test('an answer that fits is returned', async () => {
	const answer = { version: 1, places: [] };
	const { client, lines, sent } = fakeClient(async () => ({ ...answer, more: 1 }));
	deepEqual(await sendRequest(client, placeholdersRequest, { uri }), answer);
	deepEqual(sent, [[placeholdersRequest.method, { uri }]]);
	deepEqual(lines, []);
});

test('a missing answer logs nothing', async () => {
	for (const answer of [async () => null, async () => undefined, async () => Promise.reject(new Error())]) {
		const { client, lines } = fakeClient(answer);
		equal(await sendRequest(client, placeholdersRequest, { uri }), undefined);
		deepEqual(lines, []);
	}
	equal(await sendRequest(fakeClient().client, openPreviewRequest, { uri }), null);
});

test('an answer that does not fit is undefined, and logs one line', async () => {
	for (const answer of [1, 'x', [], {}, { version: '1', places: [] }, { version: 1, places: 'none' }]) {
		const { client, lines } = fakeClient(async () => answer);
		equal(await sendRequest(client, placeholdersRequest, { uri }), undefined);
		equal(lines.length, 1);
		match(lines[0] ?? '', /^The answer to archdocs\/placeholders does not fit the protocol: .+$/);
	}
});

test('a request from the server that does not fit is answered with null, and logs one line', async () => {
	const asked: unknown[] = [];
	const { client, lines, receive } = fakeClient();
	onRequest(client, hostReadRequest, async (params) => {
		asked.push(params);
		return { text: 'x' };
	});
	const misfits = [undefined, null, 1, [], {}, { uri: 1 }];
	for (const value of misfits) equal(await receive(value), null);
	equal(lines.length, misfits.length);
	deepEqual(asked, []);
	deepEqual(await receive({ uri }), { text: 'x' });
	deepEqual(asked, [{ uri }]);
});

test('a notification that does not fit is dropped, and logs one line', () => {
	const heard: unknown[] = [];
	const { client, lines, receive } = fakeClient();
	onNotification(client, documentStatusNotification, (status) => heard.push(status.uri));
	const misfits = [undefined, null, 1, [], {}, { uri }];
	for (const value of misfits) receive(value);
	equal(lines.length, misfits.length);
	deepEqual(heard, []);
	receive({ uri, reason: 'Its metadata says so.' });
	deepEqual(heard, [uri]);
});

test('no value breaks a schema, and the output of a schema fits it again', () => {
	const requests = [...serverRequests, ...clientRequests];
	const schemas = [
		...requests.map(({ params }) => params),
		...requests.map(({ result }) => result),
		...notifications.map(({ params }) => params),
		toPage,
		fromPage,
		pageState,
	];
	const values = fc.oneof(fc.anything(), fc.jsonValue(), almostFitting);
	fc.assert(
		fc.property(fc.constantFrom(...schemas), values, (schema, value) => {
			const checked = check<unknown>(schema, value);
			if (checked.ok) deepEqual(check<unknown>(schema, checked.value), checked);
			else equal(checked.message.split('\n').length, 1);
		}),
		{ numRuns: 5_000 },
	);
});

/** Objects with property names of the protocol and any values. */
const almostFitting = fc.dictionary(
	fc.constantFrom(
		...['uri', 'type', 'kind', 'version', 'text', 'title', 'reason', 'template', 'progress', 'sections'],
		...['documents', 'removed', 'splices', 'state', 'html', 'problems', 'edits', 'range', 'line', 'on', 'id'],
	),
	fc.oneof(
		fc.string(),
		fc.double(),
		fc.constantFrom(null, true, 'document', 'scroll', 'select', 'reader', 'draw', 'file', 'choice'),
		fc.constant({ filled: 1, total: 2 }),
		fc.constant({ start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }),
		fc.array(fc.anything()),
	),
);

test('only those parts of an answer that do not fit are lost', () => {
	const progress = { filled: 1, total: 2 };
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: -1 } };
	const section = { title: 'Why', depth: 0, progress, range, places: [{ range, label: 'a', detail: '' }] };
	deepEqual(check(openSectionsRequest.result, { progress, sections: [section] }), {
		ok: true,
		value: {
			version: null,
			progress,
			sections: [{ title: 'Why', depth: 0, missing: false, id: null, progress, range: null, places: [] }],
		},
	});
});

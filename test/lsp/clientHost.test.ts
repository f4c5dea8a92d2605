import { deepEqual, equal } from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { toBase64 } from '#common/base64.ts';
import { hostBytesRequest } from '#common/protocol/host.ts';
import { createClientHost } from '../../server/src/lsp/clientHost.ts';

const within = ['memfs:/workspace'];
const limits = { within, most: 100_000 };
const uri = 'memfs:/workspace/a.png';

/** A host whose client answers so, and what it was asked. */
function hostOf(answer: unknown) {
	const up = new PassThrough();
	const down = new PassThrough();
	const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
	const client = createConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
	const asked: unknown[] = [];
	client.onRequest(hostBytesRequest.method, (parameters) => {
		asked.push(parameters);
		return answer;
	});
	server.listen();
	client.listen();
	return { host: createClientHost(server), asked };
}

test('bytes come through the client as they are', async () => {
	for (const length of [0, 1, 2, 3, 256, 8_191, 8_192, 8_193, 100_000]) {
		const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
		const { host, asked } = hostOf({ base64: toBase64(bytes) });
		deepEqual(await host.bytes(uri, limits), { bytes });
		deepEqual(asked, [{ uri }]);
	}
});

test('what the client says of a file is checked', async () => {
	const answers: readonly (readonly [answer: unknown, expected: unknown])[] = [
		[null, undefined],
		[1, undefined],
		[{}, undefined],
		[{ base64: 1 }, undefined],
		[{ base64: '*' }, undefined],
		[{ problem: 'else' }, undefined],
		[{ problem: 'outside' }, { problem: 'outside' }],
		[{ problem: 'too-large' }, { problem: 'too-large' }],
		[{ base64: toBase64(new Uint8Array(100_001)) }, { problem: 'too-large' }],
	];
	for (const [answer, expected] of answers) deepEqual(await hostOf(answer).host.bytes(uri, limits), expected);
});

test('nobody is asked for a file outside of the folders', async () => {
	for (const other of [
		'memfs:/workspace2/a.png',
		'memfs:/workspace/../a.png',
		'memfs:/workspace/%2e%2e/a.png',
		'memfs:/a.png',
		'file:///workspace/a.png',
		'memfs://host/workspace/a.png',
		'memfs:/workspace',
	]) {
		const { host, asked } = hostOf({ base64: '' });
		deepEqual(await host.bytes(other, limits), { problem: 'outside' }, other);
		equal(asked.length, 0);
	}
});

import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, it } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';

/** The Node that people have, where it is not the one that runs the tests. */
const node = process.env.ARCHDOCS_NODE || process.execPath;

const initialize = {
	id: 1,
	method: 'initialize',
	params: { processId: null, rootUri: null, capabilities: {} },
};

describe('dist/server.js', () => {
	it('starts, answers, and ends when it is asked to', async () => {
		const server = spawn(node, [inRepository('dist', 'server.js'), '--stdio']);
		const initialized = message(server);
		send(server, {
			id: 1,
			method: 'initialize',
			params: { processId: null, rootUri: null, capabilities: {} },
		});
		assert.match(await initialized, /"capabilities"/);
		const stopped = message(server);
		send(server, { id: 2, method: 'shutdown' });
		assert.match(await stopped, /"id":2,"result":null/);
		send(server, { method: 'exit' });
		const [code] = await once(server, 'exit');
		assert.equal(code, 0);
	});

	it('ends by itself when its client is gone', async () => {
		const server = spawn(node, [inRepository('dist', 'server.js'), '--stdio']);
		const initialized = message(server);
		send(server, initialize);
		await initialized;
		server.stdin.end();
		await once(server, 'exit');
	});
});

function send(server: ChildProcessWithoutNullStreams, content: object): void {
	const body = JSON.stringify({ jsonrpc: '2.0', ...content });
	server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The next response of the server; notifications and requests of its own are passed over. */
function message(server: ChildProcessWithoutNullStreams): Promise<string> {
	return new Promise((resolve, reject) => {
		let received = '';
		const read = (chunk: Buffer) => {
			received += chunk;
			if (!/"id":\d+,"(?:result|error)"/.test(received)) return;
			server.stdout.off('data', read);
			resolve(received);
		};
		server.stdout.on('data', read);
		server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
	});
}

import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, it } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';

/** The Node version of users, if it differs from the one that runs the tests. */
const node = process.env.ARCHDOCS_NODE || process.execPath;

const initialize = {
	id: 1,
	method: 'initialize',
	params: { processId: null, rootUri: null, capabilities: {} },
};

describe('dist/server.js', () => {
	it('starts, answers requests and exits on request', async () => {
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

	it('renders a preview with a module that it loads on demand', async () => {
		const server = spawn(node, [inRepository('dist', 'server.js'), '--stdio']);
		const initialized = message(server);
		send(server, initialize);
		await initialized;
		const uri = 'file:///preview/a.md';
		const text = '> **Type:** Architecture\n\n# Shop\n\n[What it does]\n';
		const update = received(server, /"archdocs\/previewUpdate"[\s\S]*<h1/);
		send(server, {
			method: 'textDocument/didOpen',
			params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
		});
		send(server, { id: 2, method: 'archdocs/openPreview', params: { uri } });
		assert.match(await update, /archdocs-open/);
		server.stdin.end();
		await once(server, 'exit');
	});

	it('exits when its client is gone', async () => {
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

/** Returns the next response of the server. Skips its notifications and requests. */
function message(server: ChildProcessWithoutNullStreams): Promise<string> {
	return received(server, /"id":\d+,"(?:result|error)"/);
}

/** Returns the output of the server as soon as it matches. */
function received(server: ChildProcessWithoutNullStreams, awaited: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		let written = '';
		const read = (chunk: Buffer) => {
			written += chunk;
			if (!awaited.test(written)) return;
			server.stdout.off('data', read);
			resolve(written);
		};
		server.stdout.on('data', read);
		server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
	});
}

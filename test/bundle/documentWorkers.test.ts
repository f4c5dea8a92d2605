import { deepEqual, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	createProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
	type SymbolInformation,
} from 'vscode-languageserver/node';
import { inRepository } from '../../scripts/support/paths.mjs';

const node = process.env.ARCHDOCS_NODE || process.execPath;

/** Number of documents. It is above the limit up to which the server starts no workers. */
const count = 260;

test('reads the names of many documents in worker threads', async () => {
	await inWorkspace(async (workspace) => {
		const { secrets, log } = await read(inRepository('dist'), workspace);
		deepEqual(secrets, expectedSecrets);
		match(log.join('\n'), /Names of 260 files were read/);
		match(log.join('\n'), /huge\.md.*larger than 20 MB/);
	});
});

test('reads the names without workers if none starts', async () => {
	await inWorkspace(async (workspace) => {
		const server = join(workspace, '..', 'server');
		cpSync(inRepository('dist'), server, { recursive: true });
		rmSync(join(server, 'documentWorker.js'));
		const { secrets } = await read(server, workspace);
		deepEqual(secrets, expectedSecrets);
	});
});

const expectedSecrets = Array.from({ length: count }, (_, index) => secretName(index)).sort();

function secretName(index: number): string {
	return `team-key-${index}`;
}

async function inWorkspace(use: (folder: string) => Promise<void>): Promise<void> {
	const base = mkdtempSync(join(tmpdir(), 'archdocs-workers-'));
	try {
		const workspace = join(base, 'workspace');
		mkdirSync(join(workspace, '.archdocs', 'templates'), { recursive: true });
		writeFileSync(join(workspace, '.archdocs', 'templates', 'note.md'), ownTemplate);
		for (let index = 0; index < count; index++)
			writeFileSync(join(workspace, `${String(index).padStart(3, '0')}.md`), documentWith(index));
		writeFileSync(join(workspace, 'huge.md'), Buffer.alloc(20_000_001, 0x61));
		await use(workspace);
	} finally {
		rmSync(base, { recursive: true, force: true });
	}
}

/** Returns a document. Every second one follows a custom template. */
function documentWith(index: number): string {
	const type = index % 2 === 0 ? 'Architecture' : 'Note';
	return [
		`> **Type:** ${type}\n> **Status:** active\n\n# A service\n`,
		`${type === 'Note' ? '## Keys' : '## Configuration\n\n### Vault Secrets'}\n`,
		'| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |',
		`| \`${secretName(index)}\` | API Key | Mail | Monthly | By @team |\n`,
	].join('\n');
}

const ownTemplate = [
	'> **Type:** Note\n> **Status:** [draft/active]\n\n# [Name]\n',
	'## Keys\n',
	'| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |',
	'| [secret-name] | [type] | [usage] | [rotation] | [notes] |\n',
].join('\n');

/** Starts the server in `dist` and returns the secrets and the log of a workspace once the server has read it. */
async function read(dist: string, workspace: string) {
	const server = spawn(node, [join(dist, 'server.js'), '--stdio']);
	const connection = createProtocolConnection(
		new StreamMessageReader(server.stdout),
		new StreamMessageWriter(server.stdin),
	);
	const log: string[] = [];
	try {
		connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
			log.push(message);
		});
		connection.listen();
		const uri = pathToFileURL(workspace).toString();
		await connection.sendRequest('initialize', {
			processId: null,
			rootUri: uri,
			workspaceFolders: [{ uri, name: 'workspace' }],
			capabilities: {},
		});
		await connection.sendNotification('initialized', {});
		const symbols: SymbolInformation[] = await connection.sendRequest('workspace/symbol', {
			query: 'team-key',
		});
		return { secrets: symbols.map(({ name }) => name).sort(), log };
	} finally {
		connection.dispose();
		server.kill();
	}
}

import process from 'node:process';
import { commands } from 'vscode';
import { eventually } from './eventually.ts';
import { examples, fill, openExample } from './examples.ts';
import { expectSame, expectThat } from './expect.ts';
import { waitForFindings, waitForFindingsCount } from './findings.ts';
import { serverProcesses } from './serverProcess.ts';

describe('a server that ends', () => {
	before(function () {
		// There is no way to list the processes there that is always installed.
		if (process.platform === 'win32') this.skip();
	});

	it('is started again, and the findings come back', async () => {
		const document = await openExample(examples.halfFilled);
		const before = await waitForFindings(document);
		const [server] = serverProcesses();
		expectThat(server, 'No server process');
		process.kill(server, 'SIGKILL');
		await anotherServer(server);
		await waitForFindingsCount(document, before.length);
		await fill(document, '[VAR_NAME_3]', 'RETURNS_DRY_RUN');
		await waitForFindingsCount(document, before.length - 1);
	});

	it('is replaced by the command, too', async () => {
		const document = await openExample(examples.halfFilled);
		await waitForFindings(document);
		const [server] = serverProcesses();
		expectThat(server, 'No server process');
		await commands.executeCommand('archdocs.restartServer');
		await anotherServer(server);
		await waitForFindings(document);
		expectSame(serverProcesses().length, 1);
	});
});

function anotherServer(gone: number): Promise<true> {
	return eventually('another server', () => {
		const running = serverProcesses();
		return (running.length > 0 && !running.includes(gone)) || undefined;
	});
}

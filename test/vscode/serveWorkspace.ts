// Serves VS Code with the packaged extension and one folder on 127.0.0.1 until it is told to stop. `npm start` runs it:
// serveWorkspace.ts VSIX FOLDER [FILE]
import { existsSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { createEditorProfile } from './host/editorProfile.ts';
import { installVsix, startVscodeServer, type VscodeServer } from './host/vscodeServer.ts';
import { workbenchUrl } from './host/workbenchUrl.ts';

const [vsix, folder, file] = process.argv.slice(2);
if (!vsix || !folder) throw new Error('Usage: serveWorkspace.ts VSIX FOLDER [FILE]');

const stopped = new Promise<void>((resolve) => {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
	// The process that started this one is gone.
	process.on('disconnect', () => resolve());
});
const profile = createEditorProfile();
try {
	installVsix(profile, vsix);
	const server = await startVscodeServer(profile, { folder });
	announce(server, workbenchUrl(server, file && existsSync(file) ? { file } : {}));
	await stopped;
	console.log('\nStopping.');
	await server.stop();
} finally {
	profile.remove();
}
// The channel to the process that started this one would keep it alive.
process.exit();

function announce({ authority }: VscodeServer, url: string): void {
	const port = authority.split(':').at(-1);
	console.log(`
The example workspace is ready in VS Code, in a browser:

  ${url}

On another machine, forward the port first and open the same address there:

  ssh -L ${port}:127.0.0.1:${port} ${os.userInfo().username}@${os.hostname()}

The address holds a random token; without it nothing is answered.
Ctrl+C stops the editor and removes its temporary profile.`);
}

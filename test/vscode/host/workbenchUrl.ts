import type { VscodeServer } from './vscodeServer.ts';

/** What the workbench opens. */
export interface WorkbenchTarget {
	/** Absolute path of the folder. Default: the server's. */
	readonly folder?: string;
	/** Absolute path of a file to open in it. */
	readonly file?: string;
	/** Absolute path of an extension under development, and of the compiled module with its test suite. */
	readonly tests?: { readonly extension: string; readonly suite: string };
}

/** The address of a workbench, with the token that lets it in. */
export function workbenchUrl(server: VscodeServer, target: WorkbenchTarget): string {
	const url = new URL(`http://${server.authority}/`);
	const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
	const payload: [string, string][] = [];
	if (target.file !== undefined) payload.push(['openFile', remote(target.file)]);
	if (target.tests !== undefined) {
		payload.push(['extensionDevelopmentPath', remote(target.tests.extension)]);
		payload.push(['extensionTestsPath', remote(target.tests.suite)]);
		payload.push(['enableProposedApi', '']);
		payload.push(['skipWelcome', 'true']);
	}
	url.searchParams.set('tkn', server.token);
	if (target.folder !== undefined) url.searchParams.set('folder', target.folder);
	if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
	return url.href;
}

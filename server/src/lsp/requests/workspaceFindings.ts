import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import {
	type CheckWorkspaceParams,
	checkWorkspaceRequest,
	clearWorkspaceRequest,
	type WorkspaceChecked,
	workspaceFindingsNotification,
} from '#common/protocol/workspace.ts';
import type { DiagnosticsScope } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { inBackground } from '../guard.ts';
import { onRequest, sendNotification } from '../protocol.ts';
import { showWorkProgress, startWorkProgress, type WorkProgress } from '../workspace/workProgress.ts';

const title = 'ArchDocs: checking documents';

/** Publishes the findings of all documents of the workspace, on request or because of a setting. */
export function registerWorkspaceFindings(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, workspaceDocuments } = context;
	onRequest(connection, checkWorkspaceRequest, async (params, token) =>
		checkWorkspace(context, await progressFor(context, params, token)),
	);
	onRequest(connection, clearWorkspaceRequest, async () => {
		await workspaceDocuments.hideFindings();
		return null;
	});
	notifyClient(context);
	followScope(context);
	return {};
}

/** Publishes the findings. The result goes to the log, too. */
async function checkWorkspace(
	{ connection, workspaceDocuments }: ServerContext,
	progress: WorkProgress,
): Promise<WorkspaceChecked> {
	const started = performance.now();
	const result = await workspaceDocuments.showFindings(progress);
	const { isCancelled, documents, findings, files } = result;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	connection.console.log(
		isCancelled
			? 'The check of the workspace was stopped: nothing of it is kept.'
			: `${documents} documents in ${files} Markdown files were checked in ${seconds} s: ${findings} findings.`,
	);
	return result;
}

/** Reports to the progress that the client shows for its request, or else to a new one. */
async function progressFor(
	{ connection, client }: ServerContext,
	{ workDoneToken }: CheckWorkspaceParams,
	token?: CancellationToken,
): Promise<WorkProgress> {
	if (workDoneToken === undefined) return startWorkProgress(connection, client.workDoneProgress, title);
	return showWorkProgress(title, connection.window.attachWorkDoneProgress(workDoneToken), token);
}

/** Notifies our client whether there are findings to clear. */
function notifyClient({ connection, options, workspaceDocuments }: ServerContext): void {
	if (!options.workspaceFindings) return;
	let notified = false;
	workspaceDocuments.onDidChange(() => {
		const hasFindings =
			workspaceDocuments.showsFindings && [...workspaceDocuments.all()].some(({ findings }) => findings > 0);
		if (hasFindings === notified) return;
		notified = hasFindings;
		inBackground(connection, 'Telling of findings', () =>
			sendNotification(connection, workspaceFindingsNotification, { hasFindings }),
		);
	});
}

/** Follows changes of the setting. Findings that the user clears stay cleared until then. */
function followScope(context: ServerContext): void {
	const { connection, folders, projects, workspaceDocuments } = context;
	let followed: DiagnosticsScope = 'open';
	const follow = async () => {
		const settings = await Promise.all(
			folders.all().map(async (folder) => (await projects.of(`${folder}/_`)).configuration.settings),
		);
		const isWide = settings.some((it) => it['diagnostics.scope'] === 'workspace');
		const scope = isWide ? 'workspace' : 'open';
		if (scope === followed) return;
		followed = scope;
		if (scope === 'open') await workspaceDocuments.hideFindings();
		else await checkWorkspace(context, await progressFor(context, {}));
	};
	const followInBackground = () => inBackground(connection, 'Checking the workspace', follow);
	connection.onInitialized(followInBackground);
	projects.onDidChange(followInBackground);
}

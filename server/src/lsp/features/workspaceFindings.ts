import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import {
	type CheckWorkspaceParams,
	checkWorkspaceRequest,
	clearWorkspaceRequest,
	type WorkspaceChecked,
	workspaceFindingsNotification,
} from '#common/protocol/workspace.ts';
import type { DiagnosticsScope } from '../../language/settings/settings.ts';
import type { ServerContext } from '../context.ts';
import { inBackground } from '../guard.ts';
import { onRequest, sendNotification } from '../protocol.ts';
import { type ShownProgress, showProgress, startShownProgress } from '../shownProgress.ts';

const title = 'ArchDocs: checking documents';

/** Findings of all documents of the workspace, for who asks for them once, or has said in the settings to want them. */
export function registerWorkspaceFindings(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, workspaceDocuments } = context;
	onRequest(connection, checkWorkspaceRequest, null, async (params, token) =>
		checkWorkspace(context, await progressFor(context, params, token)),
	);
	onRequest(connection, clearWorkspaceRequest, null, async () => {
		await workspaceDocuments.hideFindings();
		return null;
	});
	tellClient(context);
	followScope(context);
	return {};
}

/** What it came to goes to the log. */
async function checkWorkspace(
	{ connection, workspaceDocuments }: ServerContext,
	progress: ShownProgress,
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

/** The client's own where it has some. */
async function progressFor(
	{ connection, client }: ServerContext,
	{ workDoneToken }: CheckWorkspaceParams,
	token?: CancellationToken,
): Promise<ShownProgress> {
	if (workDoneToken === undefined) return startShownProgress(connection, client.workDoneProgress, title);
	return showProgress(title, connection.window.attachWorkDoneProgress(workDoneToken), token);
}

/** Tells our client whether there are findings to be cleared. */
function tellClient({ connection, options, workspaceDocuments }: ServerContext): void {
	if (!options.workspaceFindings) return;
	let told = false;
	workspaceDocuments.onDidChange(() => {
		const hasFindings =
			workspaceDocuments.showsFindings && [...workspaceDocuments.all()].some(({ findings }) => findings > 0);
		if (hasFindings === told) return;
		told = hasFindings;
		inBackground(connection, 'Telling of findings', () =>
			sendNotification(connection, workspaceFindingsNotification, { hasFindings }),
		);
	});
}

/** Does what the settings say when they begin to say so: who clears the findings is not contradicted. */
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
	const inTurn = () => inBackground(connection, 'Checking the workspace', follow);
	connection.onInitialized(inTurn);
	projects.onDidChange(inTurn);
}

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { type ConfigurationEdit, severityEdit } from '../../files/configurationEdit.ts';
import type { Finding, Severity } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDocument } from '../openDocument.ts';

/** The severities that code actions offer. The configuration accepts all of them. */
const offered: readonly (Severity | 'off')[] = ['hint', 'off'];

/** Code actions that change the severity of a rule in the configuration. */
export async function severityActions(
	{ client, projects }: ServerContext,
	open: OpenDocument,
	{ rule, severity: current }: Finding,
	diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
	const { configuration } = await projects.of(open.uri);
	return offered
		.filter((severity) => severity !== current)
		.flatMap((severity): CodeAction[] => {
			const edit = severityEdit(configuration, rule, severity);
			const workspaceEdit = edit && configurationEdit(edit, client);
			if (workspaceEdit === undefined) return [];
			const title = severityTitle(rule, severity);
			return [
				{
					title,
					kind: CodeActionKind.QuickFix,
					...(diagnostics.length > 0 && { diagnostics }),
					edit: workspaceEdit,
				},
			];
		});
}

function configurationEdit(
	{ uri, isNew, edits }: ConfigurationEdit,
	{ documentChanges, createsFiles }: ServerContext['client'],
): WorkspaceEdit | undefined {
	const textEdits = edits.map((edit) => ({ ...edit }));
	if (!isNew)
		return documentChanges
			? { documentChanges: [{ textDocument: { uri, version: null }, edits: textEdits }] }
			: { changes: { [uri]: textEdits } };
	if (!documentChanges || !createsFiles) return undefined;
	return {
		documentChanges: [
			{ kind: 'create', uri, options: { ignoreIfExists: true } },
			{ textDocument: { uri, version: null }, edits: textEdits },
		],
	};
}

function severityTitle(rule: Finding['rule'], severity: Severity | 'off'): string {
	return severity === 'off'
		? `Switch \`${rule}\` off in the configuration`
		: `Report \`${rule}\` as ${severity} in the configuration`;
}

import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	CodeActionTriggerKind,
	type Diagnostic,
	type Range,
	type ServerCapabilities,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { fillTitle } from '#common/fillTitle.ts';
import { type ReasonedEdit, reasonCommand } from '#common/protocol/authoring.ts';
import { type FillTarget, fillCommand } from '#common/protocol/filling.ts';
import { type ConfigurationEdit, severityEdit } from '../../files/configurationEdit.ts';
import { isTemplated, type TemplatedAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { TextEdit as OffsetEdit } from '../../language/document/textEdit.ts';
import type { Finding } from '../../language/rules/finding.ts';
import type { AuthoringContext, Fix } from '../../language/rules/fix.ts';
import type { Severity } from '../../language/settings/severity.ts';
import { authoringContext } from '../authoringContext.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import type { OpenSource } from '../openSource.ts';
import { mcpFindingsOf } from './mcpDiagnostics.ts';
import { tableActionKind, tableActions } from './tableActions.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.archdocs`;

/** Severities that are offered in the configuration; others can be written there. */
const offered: readonly (Severity | 'off')[] = ['hint', 'off'];

/** Findings that are answered at once: who selects a whole document asks about none of them. */
const mostFindings = 20;

/** Answers to the findings at the cursor, what can be done to a table, and all that is safe to fix in the document. */
export function registerCodeActions(context: ServerContext): Partial<ServerCapabilities> {
	context.connection.onCodeAction(
		guarded<CodeActionParams, CodeAction[] | null>(context.connection, 'Code actions', null, (params) =>
			codeActions(context, params),
		),
	);
	const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, tableActionKind];
	return { codeActionProvider: { codeActionKinds } };
}

async function codeActions(
	context: ServerContext,
	{ textDocument, range, context: { only, diagnostics, triggerKind } }: CodeActionParams,
): Promise<CodeAction[] | null> {
	const source = context.documents.sources.get(textDocument.uri);
	if (source?.kind === 'mcp') return mcpActions(context, source, range);
	const open = context.documents.get(textDocument.uri);
	if (open === undefined) return null;
	const { analysis, version } = await context.analyses.of(open);
	if (!isTemplated(analysis)) return null;
	const authoring = await authoringContext(context, open, analysis);
	const { features } = await context.service();
	const actions: CodeAction[] = [];
	// With every move of the cursor an editor looks whether there is something to mend; a table needs no mending.
	const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
	const wants = (kind: string) =>
		only === undefined
			? kind === CodeActionKind.QuickFix || (kind === tableActionKind && isAsked)
			: only.some((it) => kind === it || kind.startsWith(`${it}.`) || it === '');
	if (wants(CodeActionKind.QuickFix)) {
		const found = analysis.findings
			.filter(({ span }) => touches(toRange(analysis.document, span), range))
			.slice(0, mostFindings);
		const document = { open, version, analysis, authoring };
		const given = await Promise.all(found.map((it) => answers(context, document, it, diagnostics)));
		// What settles a finding comes before what leads through others, and that before what only silences one.
		actions.push(
			...given.flatMap(({ settling }) => settling),
			...(await fillActions(context, document, range, diagnostics)),
			...given.flatMap(({ silencing }) => silencing),
		);
	}
	if (wants(tableActionKind)) {
		const toEdit = (title: string, edits: readonly OffsetEdit[]) => ({
			title,
			edit: editOf(context.client.documentChanges, open.uri, version, toTextEdits(analysis, edits)),
		});
		const { options } = context;
		actions.push(...tableActions({ features, options, analysis, position: range.start, toAction: toEdit }));
	}
	if (wants(fixAllKind)) {
		const all = features.fixAll(analysis, authoring);
		const action = all && toAction(context, { open, version, analysis }, all, []);
		if (action) actions.push({ ...action, kind: fixAllKind });
	}
	return withoutRepeats(actions);
}

/** A document whose fixes are asked for. */
interface FixedDocument {
	readonly open: OpenDocument;
	/** The client's version that was analyzed. */
	readonly version: number;
	readonly analysis: TemplatedAnalysis;
	readonly authoring: AuthoringContext;
}

/** On a heading or a placeholder: to be led through what is open in the section. */
async function fillActions(
	{ options, service }: ServerContext,
	{ open, analysis }: FixedDocument,
	{ start }: Range,
	diagnostics: Diagnostic[],
): Promise<readonly CodeAction[]> {
	if (!options.fillsSections) return [];
	const { features } = await service();
	const scope = features.fillableAt(analysis, offsetAt(analysis.document, start));
	if (scope === undefined) return [];
	const title = fillTitle(scope.title);
	const target: FillTarget = { uri: open.uri, position: start };
	const command = { title, command: fillCommand, arguments: [target] };
	// With diagnostics it stands above what only silences them.
	return [{ title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }), command }];
}

/** What settles a finding, and what silences it. */
async function answers(
	context: ServerContext,
	fixed: FixedDocument,
	finding: Finding,
	diagnostics: readonly Diagnostic[],
): Promise<Record<'settling' | 'silencing', readonly CodeAction[]>> {
	const { open, analysis, authoring } = fixed;
	const { features } = await context.service();
	const fixes = features.fixesOf(analysis, finding, authoring);
	// Where this one has no right answer, nobody expects those of others.
	const isClear = fixes.some((it) => it.isPreferred && !it.asksReason);
	const all = isClear ? features.fixAllOfRule(analysis, finding.rule, authoring) : undefined;
	const own = diagnostics.filter((it) => isOf(it, finding, analysis));
	const toActions = (some: readonly Fix[]) => some.flatMap((it) => toAction(context, fixed, it, own) ?? []);
	return {
		settling: toActions([...fixes.filter((it) => !it.isSuppression), ...(all ? [all] : [])]),
		silencing: [
			...toActions(fixes.filter((it) => it.isSuppression)),
			...(await severityActions(context, open, finding, own)),
		],
	};
}

/** In an MCP file: the name or the secret that is meant. */
async function mcpActions(context: ServerContext, source: OpenSource, range: Range): Promise<CodeAction[]> {
	const { text, uri, version } = source;
	const { features } = await context.service();
	const toRange = ({ start, end }: Finding['span']) => ({
		start: text.positionAt(start),
		end: text.positionAt(end),
	});
	const found = (await mcpFindingsOf(context, source)).filter(({ span }) => touches(toRange(span), range));
	return found
		.flatMap((finding) => features.mcpFixes(text.getText(), finding))
		.map(({ title, edits, isPreferred }) => ({
			title,
			kind: CodeActionKind.QuickFix,
			...(isPreferred && { isPreferred }),
			edit: editOf(
				context.client.documentChanges,
				uri,
				version,
				edits.map((edit) => ({ range: toRange(edit.span), newText: edit.text })),
			),
		}));
}

/** Several findings of a rule have the same answers about the rule. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
	const seen = new Set<string>();
	return actions.filter(({ title, edit, command }) => {
		const key = JSON.stringify([title, edit, command]);
		return !seen.has(key) && seen.add(key);
	});
}

function isOf(
	{ code, range }: Diagnostic,
	{ rule, span }: Finding,
	{ document }: TemplatedAnalysis,
): boolean {
	const own = toRange(document, span);
	return (
		code === rule && range.start.line === own.start.line && range.start.character === own.start.character
	);
}

function touches(a: Range, b: Range): boolean {
	const isBefore = (one: Range, other: Range) =>
		one.end.line < other.start.line ||
		(one.end.line === other.start.line && one.end.character < other.start.character);
	return !isBefore(a, b) && !isBefore(b, a);
}

/** Undefined for what the client cannot do: to ask takes a client of ours. */
function toAction(
	{ client, options }: ServerContext,
	{ open: { uri }, version, analysis }: Omit<FixedDocument, 'authoring'>,
	{ title, edits, isPreferred, asksReason }: Fix,
	diagnostics: Diagnostic[],
): CodeAction | undefined {
	const textEdits = toTextEdits(analysis, edits);
	const action: CodeAction = {
		title,
		kind: CodeActionKind.QuickFix,
		...(diagnostics.length > 0 && { diagnostics }),
		...(isPreferred && { isPreferred }),
	};
	if (!asksReason) return { ...action, edit: editOf(client.documentChanges, uri, version, textEdits) };
	if (!options.asksReasons) return undefined;
	const asked: ReasonedEdit = { uri, version, edits: textEdits };
	return { ...action, command: { title: action.title, command: reasonCommand, arguments: [asked] } };
}

function toTextEdits({ document }: TemplatedAnalysis, edits: readonly OffsetEdit[]): TextEdit[] {
	return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

function editOf(versioned: boolean, uri: string, version: number, edits: TextEdit[]): WorkspaceEdit {
	return versioned
		? { documentChanges: [{ textDocument: { uri, version }, edits }] }
		: { changes: { [uri]: edits } };
}

async function severityActions(
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

import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	CodeActionRequest,
	CodeActionTriggerKind,
	type Diagnostic,
	type Range,
	type ServerCapabilities,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { type ReasonedEdit, reasonCommand } from '#common/protocol/authoring.ts';
import { type FillTarget, fillCommand } from '#common/protocol/filling.ts';
import type { AuthoringContext, Finding, Fix } from '../../language/api.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toTextEdits, toTextRange } from '../convert.ts';
import type { OpenSource } from '../openSource.ts';
import { onRequest } from '../protocol.ts';
import { authoringContext } from './authoringContext.ts';
import { type TemplatedDocument, templatedDocument } from './documentRequest.ts';
import { fillTitle } from './filling.ts';
import { mcpFindingsOf } from './mcpDiagnostics.ts';
import { severityActions } from './severityActions.ts';
import { tableActionKind, tableActions } from './tables.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.archdocs`;

/** Findings that get quick fixes at once. A user who selects a whole document wants fixes for none of them. */
const mostFindings = 20;

/** Code actions: fixes for the findings at the cursor, actions for a table, and all safe fixes of the document. */
export function registerCodeActions(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents } = context;
	const request = { type: CodeActionRequest.type, title: 'Code actions' };
	onRequest(connection, request, async (params) => {
		const { uri } = params.textDocument;
		const source = documents.sources.get(uri);
		if (source?.kind === 'mcp') return mcpActions(context, source, params.range);
		const templated = await templatedDocument(context, uri);
		return templated ? codeActions(context, templated, params) : null;
	});
	const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, tableActionKind];
	return { codeActionProvider: { codeActionKinds } };
}

/** A document with what its fixes can use. */
interface FixedDocument extends TemplatedDocument {
	readonly authoring: AuthoringContext;
}

async function codeActions(
	context: ServerContext,
	templated: TemplatedDocument,
	{ range, context: { only, diagnostics, triggerKind } }: CodeActionParams,
): Promise<CodeAction[]> {
	const { open, analysis, features } = templated;
	const authoring = await authoringContext(context, open, analysis);
	const document: FixedDocument = { ...templated, authoring };
	const actions: CodeAction[] = [];
	// An editor looks for quick fixes with each move of the cursor. Table actions are no fixes.
	const isInvoked = triggerKind !== CodeActionTriggerKind.Automatic;
	const wants = (kind: string) =>
		only === undefined
			? kind === CodeActionKind.QuickFix || (kind === tableActionKind && isInvoked)
			: only.some((it) => kind === it || kind.startsWith(`${it}.`) || it === '');
	if (wants(CodeActionKind.QuickFix))
		actions.push(...(await quickFixes(context, document, range, diagnostics)));
	if (wants(tableActionKind)) {
		actions.push(
			...tableActions(context, document, range.start, (title, edits) => ({
				title,
				edit: editOf(context, open, document.version, toTextEdits(analysis.document, edits)),
			})),
		);
	}
	if (wants(fixAllKind)) {
		const all = features.fixAll(analysis, authoring);
		const action = all && toAction(context, document, all, []);
		if (action) actions.push({ ...action, kind: fixAllKind });
	}
	return withoutRepeats(actions);
}

/** Actions that fix a finding come before actions that lead through others, and those before actions that only silence one. */
async function quickFixes(
	context: ServerContext,
	document: FixedDocument,
	range: Range,
	diagnostics: Diagnostic[],
): Promise<readonly CodeAction[]> {
	const { analysis } = document;
	const found = analysis.findings
		.filter(({ span }) => touches(toRange(analysis.document, span), range))
		.slice(0, mostFindings);
	const answers = await Promise.all(found.map((it) => answersTo(context, document, it, diagnostics)));
	return [
		...answers.flatMap(({ fixing }) => fixing),
		...fillActions(context, document, range, diagnostics),
		...answers.flatMap(({ silencing }) => silencing),
	];
}

/** On a heading or a placeholder: the action that leads through the open places of the section. */
function fillActions(
	{ options }: ServerContext,
	{ open, analysis, features }: FixedDocument,
	{ start }: Range,
	diagnostics: Diagnostic[],
): readonly CodeAction[] {
	if (!options.fillsSections) return [];
	const scope = features.fillableAt(analysis, offsetAt(analysis.document, start));
	if (scope === undefined) return [];
	const title = fillTitle(scope.title);
	const target: FillTarget = { uri: open.uri, position: start };
	const command = { title, command: fillCommand, arguments: [target] };
	// With diagnostics, editors list it above actions that only silence them.
	return [{ title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }), command }];
}

interface FindingAnswers {
	readonly fixing: readonly CodeAction[];
	readonly silencing: readonly CodeAction[];
}

async function answersTo(
	context: ServerContext,
	document: FixedDocument,
	finding: Finding,
	diagnostics: readonly Diagnostic[],
): Promise<FindingAnswers> {
	const { open, analysis, authoring, features } = document;
	const fixes = features.fixesOf(analysis, finding, authoring);
	// If this finding has no clear fix, the user does not expect one for all findings of the rule.
	const isClear = fixes.some((it) => it.isPreferred && !it.asksReason);
	const all = isClear ? features.fixAllOfRule(analysis, finding.rule, authoring) : undefined;
	const own = diagnostics.filter((it) => isOf(it, finding, document));
	const toActions = (some: readonly Fix[]) =>
		some.flatMap((it) => toAction(context, document, it, own) ?? []);
	return {
		fixing: toActions([...fixes.filter((it) => !it.isSuppression), ...(all ? [all] : [])]),
		silencing: [
			...toActions(fixes.filter((it) => it.isSuppression)),
			...(await severityActions(context, open, finding, own)),
		],
	};
}

/** In an MCP file: actions that correct a name or a secret. */
async function mcpActions(context: ServerContext, source: OpenSource, range: Range): Promise<CodeAction[]> {
	const { text, version } = source;
	const { features } = await context.service();
	const findings = await mcpFindingsOf(context, source);
	return findings
		.filter(({ span }) => touches(toTextRange(text, span), range))
		.flatMap((finding) => features.mcpFixes(text.getText(), finding))
		.map(({ title, edits, isPreferred }) => {
			const textEdits = edits.map((edit) => ({ range: toTextRange(text, edit.span), newText: edit.text }));
			return {
				title,
				kind: CodeActionKind.QuickFix,
				...(isPreferred && { isPreferred }),
				edit: editOf(context, source, version, textEdits),
			};
		});
}

/** Several findings of a rule have the same actions for the rule. */
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
	{ analysis: { document } }: FixedDocument,
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

/** Returns undefined for a fix that asks for a reason if the client cannot ask: only our own client can. */
function toAction(
	context: ServerContext,
	{ open, version, analysis }: FixedDocument,
	{ title, edits, isPreferred, asksReason }: Fix,
	diagnostics: Diagnostic[],
): CodeAction | undefined {
	const textEdits = toTextEdits(analysis.document, edits);
	const action: CodeAction = {
		title,
		kind: CodeActionKind.QuickFix,
		...(diagnostics.length > 0 && { diagnostics }),
		...(isPreferred && { isPreferred }),
	};
	if (!asksReason) return { ...action, edit: editOf(context, open, version, textEdits) };
	if (!context.options.asksReasons) return undefined;
	const asked: ReasonedEdit = { uri: open.uri, version, edits: textEdits };
	return { ...action, command: { title: action.title, command: reasonCommand, arguments: [asked] } };
}

/** @param version the client's version that the edits are for */
function editOf(
	{ client }: ServerContext,
	{ uri }: { readonly uri: string },
	version: number,
	edits: TextEdit[],
): WorkspaceEdit {
	return client.documentChanges
		? { documentChanges: [{ textDocument: { uri, version }, edits }] }
		: { changes: { [uri]: edits } };
}

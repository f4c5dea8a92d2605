import type { AnswerFormat } from './answerFormats.ts';
import type { Progress } from './progress.ts';

/**
 * The custom part of the protocol between ArchDocs' client and server. Other clients need none of it: they
 * never announce the options below, and the server then sends nothing beyond the LSP.
 */

/** `initializationOptions` of our client. Every field is optional; what is absent is not supported. */
export interface ClientOptions {
	/** The client shows progress: the server may send {@link documentStatusMethod}. */
	readonly documentStatus?: boolean;
	/** The client is VS Code, whose own Markdown support already gives headings as symbols. */
	readonly ownMarkdownSupport?: boolean;
	/** Address of the page about the code of a diagnostic, with `{rule}` in its place: the code leads there. */
	readonly ruleHelp?: string;
	/** The client reads files for the server: the methods of {@link hostMethods} are answered. */
	readonly files?: boolean;
	/** The client asks for reasons: it has the command {@link reasonCommand}. */
	readonly asksReasons?: boolean;
	/** The client leads through what is open: it has the command {@link fillCommand}. */
	readonly fillsSections?: boolean;
	/** The client shows lenses: it has {@link showOpenSectionsCommand}, {@link nextPlaceholderCommand} and {@link fillCommand}. */
	readonly codeLens?: boolean;
	/** The client has the command {@link addTableRowCommand}, which puts the cursor into the row. */
	readonly editsTables?: boolean;
	/** The client shows what is found in files that are not open: the server may send {@link workspaceFindingsMethod}. */
	readonly workspaceFindings?: boolean;
	/** The user trusts the workspace; absent means yes. If not, its configuration names no files outside of it. */
	readonly trusted?: boolean;
}

/** Notification, server to client: the state of one open Markdown document, sent whenever it has changed. */
export const documentStatusMethod = 'archdocs/documentStatus';

export interface DocumentStatus {
	readonly uri: string;
	/** The Type of the template the document follows, or null when it is not checked. */
	readonly template: string | null;
	/** One English sentence that says why the document is (not) checked. */
	readonly reason: string;
	/** The template a `Type` line could name, offered when the document is not checked. Null when it is. */
	readonly suggestedType: string | null;
	/** Null when the document is not checked. */
	readonly progress: Progress | null;
	/** One English sentence that says why names of other files may not be known; null when they are, or soon will be. */
	readonly namesNote: string | null;
}

/** Request, client to server: {@link TypeLineRequest} -> {@link TypeLineEdit}, or null for a document it does not know. */
export const typeLineMethod = 'archdocs/typeLine';

export interface TypeLineRequest {
	readonly uri: string;
	/** The Type the document is to name. */
	readonly type: string;
}

/** A text edit of the LSP, and the version of the document it is meant for. */
export interface TypeLineEdit {
	readonly version: number;
	readonly range: ProtocolRange;
	readonly newText: string;
}

/** A range of the LSP: zero-based lines, UTF-16 code units. */
export type ProtocolRange = Readonly<Record<'start' | 'end', ProtocolPosition>>;

export interface ProtocolPosition {
	readonly line: number;
	readonly character: number;
}

/** Request, client to server: {@link TemplatesRequest} -> {@link TemplateInfo}[], nearest first, built-in ones last. */
export const templatesMethod = 'archdocs/templates';

export interface TemplatesRequest {
	/** The folder a new document is to stand in. */
	readonly folder: string;
}

export interface TemplateInfo {
	/** As documents name it; the id of the template for this folder. */
	readonly type: string;
	/** The file it is read from; null for one that is built in. */
	readonly uri: string | null;
	/** What the heading of level 1 looks like, with its tokens; null when the template has none. */
	readonly title: string | null;
	/** Titles of its top-level sections. */
	readonly sections: readonly string[];
}

/** Request, client to server: {@link NewDocumentRequest} -> {@link NewDocumentText}, or null when there is no such template. */
export const newDocumentMethod = 'archdocs/newDocument';

export interface NewDocumentRequest {
	readonly folder: string;
	readonly type: string;
	/** What the document is about, in place of the title's tokens. */
	readonly title: string;
	/** ISO date of the client's day. */
	readonly today: string;
}

export interface NewDocumentText {
	readonly text: string;
	/** The first placeholder that is left; null when nothing is. */
	readonly firstPlaceholder: ProtocolRange | null;
}

/** Request, client to server: {@link SectionsRequest} -> {@link SectionInfo}[], missing ones first. */
export const sectionsMethod = 'archdocs/sections';

export interface SectionsRequest {
	readonly uri: string;
}

export interface SectionInfo {
	readonly id: string;
	readonly title: string;
	/** The section it goes into; null at the top. */
	readonly parent: string | null;
	readonly missing: boolean;
	readonly optional: boolean;
	/** What the template says about it; empty when it says nothing. */
	readonly guidance: string;
}

/** Request, client to server: {@link InsertSectionRequest} -> {@link SectionSnippet}, or null when it has no place. */
export const insertSectionMethod = 'archdocs/insertSection';

export interface InsertSectionRequest {
	readonly uri: string;
	/** Of {@link SectionInfo}. */
	readonly id: string;
	/** ISO date of the client's day. */
	readonly today: string;
}

export interface SectionSnippet {
	/** The version of the document that the position is for. */
	readonly version: number;
	readonly position: ProtocolPosition;
	/** In the syntax of snippets. */
	readonly snippet: string;
}

/** Request, client to server: {@link PlaceholdersRequest} -> {@link Placeholders}, or null for what follows no template. */
export const placeholdersMethod = 'archdocs/placeholders';

export interface PlaceholdersRequest {
	readonly uri: string;
}

export interface Placeholders {
	/** The version of the document that the ranges are for. */
	readonly version: number;
	/** In the order of the document. */
	readonly places: readonly PlaceholderInfo[];
}

export interface PlaceholderInfo {
	/** What typing is to replace. */
	readonly range: ProtocolRange;
	/** Where it stands, in the words of the template: a section, or a key of the metadata; empty where it says nothing. */
	readonly section: string;
}

/**
 * Request, client to server: {@link OpenSectionsRequest} -> {@link OpenSections} of a document that is open or in a workspace
 * folder, or null for what follows no template.
 */
export const openSectionsMethod = 'archdocs/openSections';

export interface OpenSectionsRequest {
	readonly uri: string;
}

export interface OpenSections {
	/** The version of the document that the ranges are for; null for one that is not open. */
	readonly version: number | null;
	readonly progress: Progress;
	/** In the order of the document, each before those in it; what is missing stands where it belongs. */
	readonly sections: readonly OpenSectionInfo[];
}

export interface OpenSectionInfo {
	/** As the document calls it, or the template what is missing; empty for metadata and title. */
	readonly title: string;
	/** How many sections it is in. */
	readonly depth: number;
	/** The document has none. */
	readonly missing: boolean;
	/** What to insert where it is missing, of {@link SectionInfo}; null for one that is there. */
	readonly id: string | null;
	/** Of the sections in it, too; what is open may be more than `places`: empty cells are none. */
	readonly progress: Progress;
	/** The text of its heading; null for what has none. */
	readonly range: ProtocolRange | null;
	/** Those that stand in none of the sections in it. */
	readonly places: readonly AskedPlaceInfo[];
}

export interface AskedPlaceInfo {
	/** What typing is to replace; of what is missing, what it belongs to. */
	readonly range: ProtocolRange;
	/** What is asked for: the placeholder as it stands there, or the name of what is missing. */
	readonly label: string;
	/** The column, the field or the key of the metadata it stands in; empty where it stands in none. */
	readonly detail: string;
	/** Nothing stands there yet. */
	readonly missing: boolean;
}

/** Command of our client, called by links, code actions and lenses with a {@link FillTarget}: leads through what is open. */
export const fillCommand = 'archdocs.fillSection';

/** Commands of our client, called by lenses with a {@link FillTarget}: list what is open, go to the next place. */
export const showOpenSectionsCommand = 'archdocs.showOpenSections';
export const nextPlaceholderCommand = 'archdocs.nextPlaceholder';

export interface FillTarget {
	readonly uri: string;
	/** In the section that is to be filled; absent for the whole document. */
	readonly position?: ProtocolPosition;
}

/** Request, client to server: {@link FillStepRequest} -> {@link FillPlanInfo}, or null for what follows no template. */
export const fillStepMethod = 'archdocs/fillStep';

export interface FillStepRequest {
	readonly uri: string;
	/** In the section that is filled; null for the whole document. */
	readonly within: ProtocolPosition | null;
	/** Questions that have been answered, or are not to be asked again. */
	readonly left: readonly FillStepKey[];
	/** One that is to be asked all the same; null for the first that is not left. */
	readonly again: FillStepKey | null;
}

/** What a question is known by. */
export interface FillStepKey {
	/** Where its range starts. */
	readonly position: ProtocolPosition;
	/** Of {@link FillPlanInfo}. */
	readonly key: string;
}

export interface FillPlanInfo {
	/** The version of the document that the ranges are for. */
	readonly version: number;
	/** Of the section or the document; empty for a document without a title. */
	readonly title: string;
	/** The next question; null when there is none left. */
	readonly step: FillStepInfo | null;
	/** Tells the next question from others at its place. */
	readonly key: string;
	/** How many questions there are that have not been left, the next one included. */
	readonly remaining: number;
	/** How many places are open, those that were left included. */
	readonly open: number;
	/** When there is none left: another section that has some. */
	readonly next: {
		readonly title: string;
		readonly position: ProtocolPosition;
		readonly open: number;
	} | null;
}

export type FillStepInfo = AnswerStepInfo | ChoiceStepInfo | RowStepInfo;

/** The author is to write something, or to choose one of the values. */
export interface AnswerStepInfo {
	readonly kind: 'answer';
	/** What it is about; the first of `ranges` but for links. */
	readonly range: ProtocolRange;
	/** What gives way to the answer, the place that is asked about first. */
	readonly ranges: readonly ProtocolRange[];
	/** What the template asks for, or the text of a link. */
	readonly question: string;
	/** From the outside in: the section, then the column or field. */
	readonly where: readonly string[];
	/** Plain text; empty when the template says nothing. */
	readonly hint: string;
	readonly format: AnswerFormat | null;
	readonly mayBeNothing: boolean;
	/** Values to choose from; others can be written. Empty where there is nothing but to write. */
	readonly values: readonly FillValue[];
}

export interface FillValue {
	readonly value: string;
	/** A few words about it; empty for none. */
	readonly detail: string;
}

/** The author chooses one of several changes. */
export interface ChoiceStepInfo {
	readonly kind: 'choice';
	readonly range: ProtocolRange;
	readonly section: string;
	/** One sentence that says what is wrong, without a full stop. */
	readonly question: string;
	readonly answers: readonly string[];
}

/** The author is asked whether a table gets another row. */
export interface RowStepInfo {
	readonly kind: 'row';
	/** Empty, at the end of the table. */
	readonly range: ProtocolRange;
	/** What the table is called. */
	readonly table: string;
}

/** Request, client to server: {@link FillAnswerRequest} -> {@link FillAnswerEdits}, or null for a document that has changed. */
export const fillAnswerMethod = 'archdocs/fillAnswer';

export interface FillAnswerRequest {
	readonly uri: string;
	readonly version: number;
	/** As in {@link FillStepRequest}. */
	readonly within: ProtocolPosition | null;
	readonly step: FillStepKey;
	readonly answer: FillAnswer;
}

export type FillAnswer =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'nothing' }
	/** Index into {@link ChoiceStepInfo.answers}. */
	| { readonly kind: 'choice'; readonly index: number }
	| { readonly kind: 'row' };

/** What the answer changes, or one sentence that says why it is none. */
export interface FillAnswerEdits {
	readonly version: number;
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
	/** The answer would not do: there are no edits. */
	readonly problem: string | null;
}

/**
 * Request, client to server: checks the documents of all workspace folders, and keeps what is found in them current until
 * {@link clearWorkspaceMethod}; it is sent as `textDocument/publishDiagnostics`. Progress and cancellation are those of the
 * LSP. Who cancels it clears, too. {@link CheckWorkspaceRequest} -> {@link WorkspaceChecked}, or null when it failed.
 */
export const checkWorkspaceMethod = 'archdocs/checkWorkspace';

export interface CheckWorkspaceRequest {
	/** Without it the server asks the client to show progress. */
	readonly workDoneToken?: string | number;
}

export interface WorkspaceChecked {
	readonly isCancelled: boolean;
	readonly documents: number;
	/** In all of them, those that are open included. */
	readonly findings: number;
	/** Markdown files that were looked at. */
	readonly files: number;
}

/** Request, client to server, `{}` -> null: takes back what {@link checkWorkspaceMethod} found. */
export const clearWorkspaceMethod = 'archdocs/clearWorkspace';

/** Notification, server to client, with {@link WorkspaceFindings}: sent whenever it has changed. */
export const workspaceFindingsMethod = 'archdocs/workspaceFindings';

export interface WorkspaceFindings {
	/** There are some to be cleared. */
	readonly hasFindings: boolean;
}

/**
 * Request, client to server, `{}` -> {@link DocumentList}: the documents of the workspace folders, as far as they have been
 * looked at. That begins with the first request; what comes after an answer is sent as {@link documentsChangedMethod}.
 */
export const documentsMethod = 'archdocs/documents';

export interface DocumentList {
	/** In no order. */
	readonly documents: readonly DocumentInfo[];
	/** All have been looked at. */
	readonly isComplete: boolean;
}

/** A document of the workspace, open or not. */
export interface DocumentInfo {
	readonly uri: string;
	/** Its heading of level 1 once that is filled in, else the name of its file. */
	readonly title: string;
	/** The Type of its template. */
	readonly template: string;
	/** The class of its Status. */
	readonly status: string | null;
	readonly progress: Progress;
}

/** Notification, server to client, with {@link DocumentsChange}. */
export const documentsChangedMethod = 'archdocs/documentsChanged';

export interface DocumentsChange extends DocumentList {
	/** Those that are none any more. */
	readonly removed: readonly string[];
}

/** Request, client to server: {@link LastUpdatedRequest} -> {@link TypeLineEdit}, or null where there is nothing to change. */
export const lastUpdatedMethod = 'archdocs/lastUpdated';

export interface LastUpdatedRequest {
	readonly uri: string;
	/** ISO date of the client's day. */
	readonly today: string;
	/** The document is being saved: the settings say whether that counts. */
	readonly onSave: boolean;
}

/** Request, client to server: {@link AsTemplateRequest} -> {@link AsTemplate}. */
export const asTemplateMethod = 'archdocs/asTemplate';

export interface AsTemplateRequest {
	readonly uri: string;
	/** What documents are to name the template by; empty to keep what the document says. */
	readonly type: string;
}

export interface AsTemplate {
	/** Null for a document that cannot be a template. */
	readonly template: TemplateText | null;
	/** One sentence that says why it cannot; null when it can. */
	readonly problem: string | null;
}

export interface TemplateText {
	readonly text: string;
	/** Null when the document names none. */
	readonly type: string | null;
	/** Of a file in `.archdocs/templates/`. */
	readonly fileName: string;
}

/**
 * Command of our client, called by a code action with a {@link ReasonedEdit}: asks for a reason, puts it in the place of
 * {@link reasonPlaceholder}, and applies the edit.
 */
export const reasonCommand = 'archdocs.applyWithReason';

/** Stands in edits for what the author is asked for. */
export const reasonPlaceholder = '{{reason}}';

export interface ReasonedEdit {
	readonly uri: string;
	readonly version: number;
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
}

/** Request, client to server: {@link TableEditRequest} -> {@link TableEdit}, or null where there is nothing to edit. */
export const tableEditMethod = 'archdocs/tableEdit';

export interface TableEditRequest {
	readonly uri: string;
	readonly position: ProtocolPosition;
	/** `enter`: Enter has been pressed, and the position is on the new line. */
	readonly kind: 'add-row' | 'align' | 'enter';
}

export interface TableEdit {
	/** The version of the document that the edits are for. */
	readonly version: number;
	/** None for a table that is as it should be. */
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
	/** The row that is new, in the document after the edits; null for none. */
	readonly row: TableRowSnippet | null;
}

export interface TableRowSnippet {
	/** All that is on its line. */
	readonly range: ProtocolRange;
	/** The same row, in the syntax of snippets; empty where Enter has ended the table. */
	readonly snippet: string;
}

/** Command of our client, called by a code action without arguments: adds a row below the cursor. */
export const addTableRowCommand = 'archdocs.addTableRow';

/** Requests, server to client: how a server that cannot read files itself reaches them. Uris are strings. */
export const hostMethods = {
	/** `{ uri }` -> `{ text }`, or null when there is no such file. */
	read: 'archdocs/host/read',
	/** `{ uri }` -> {@link HostEntry}[] of a folder, or null when there is no such folder. */
	list: 'archdocs/host/list',
	/** `{ uri }` -> {@link HostStat}, or null. */
	stat: 'archdocs/host/stat',
} as const;

export interface HostRequest {
	readonly uri: string;
}

export interface HostText {
	readonly text: string;
}

export interface HostEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'other';
}

export interface HostStat {
	readonly kind: 'file' | 'folder' | 'other';
	/** In bytes. */
	readonly size: number;
}

/** What our client announces. */
export function parseClientOptions(value: unknown): ClientOptions {
	if (typeof value !== 'object' || value === null) return {};
	const options = value as Readonly<Record<string, unknown>>;
	return {
		documentStatus: options.documentStatus === true,
		ownMarkdownSupport: options.ownMarkdownSupport === true,
		files: options.files === true,
		asksReasons: options.asksReasons === true,
		fillsSections: options.fillsSections === true,
		codeLens: options.codeLens === true,
		editsTables: options.editsTables === true,
		workspaceFindings: options.workspaceFindings === true,
		trusted: options.trusted !== false,
		...(typeof options.ruleHelp === 'string' && { ruleHelp: options.ruleHelp }),
	};
}

import * as v from '@badrap/valita';
import {
	Position,
	type QuickPickItem,
	QuickPickItemKind,
	SnippetString,
	type TextEditor,
	Uri,
	window,
} from 'vscode';
import { insertSectionRequest, type SectionInfo, sectionsRequest } from '#common/protocol/authoring.ts';
import { read } from '#common/protocol/message.ts';
import { object } from '#common/protocol/schema.ts';
import { today } from '#common/today.ts';
import { warnDocumentChanged } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';

interface SectionItem extends QuickPickItem {
	readonly section?: SectionInfo;
}

/** Asks which section of the template to insert, and inserts it at its place in the document, with tab stops. */
export async function insertSection(server: LanguageServer): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.languageId !== 'markdown') {
		window.showInformationMessage('Open the architecture document first that is to get a section.');
		return;
	}
	const uri = editor.document.uri.toString();
	const sections = await server.request(sectionsRequest, { uri });
	if (sections === undefined) {
		window.showInformationMessage('This document follows no template, so there is no section to insert.');
		return;
	}
	if (sections.length === 0) {
		window.showInformationMessage('The document has every section of its template.');
		return;
	}
	const chosen = await window.showQuickPick(itemsOf(sections), {
		title: 'Insert Section',
		placeHolder: 'The section goes to its place in the template, wherever the cursor is',
		matchOnDescription: true,
	});
	if (chosen?.section) await insertSectionWithId(server, editor, chosen.section.id);
}

/** What {@link insertMissingSection} needs of a `SectionEntry`. */
const missingSection = object({ uri: v.string(), info: object({ id: v.string() }) });

/** Inserts a missing section. @param entry a `SectionEntry` of the documents view */
export async function insertMissingSection(server: LanguageServer, entry: unknown): Promise<void> {
	const missing = read(missingSection, entry);
	if (missing === undefined) return;
	const editor = await window.showTextDocument(Uri.parse(missing.uri));
	await insertSectionWithId(server, editor, missing.info.id);
}

/**
 * Inserts a section at its place in the document, with tab stops.
 *
 * @param id of a `SectionInfo`
 */
export async function insertSectionWithId(
	server: LanguageServer,
	editor: TextEditor,
	id: string,
): Promise<void> {
	const { document } = editor;
	const uri = document.uri.toString();
	const answer = await server.request(insertSectionRequest, { uri, id, today: today() });
	if (answer?.version !== document.version) {
		warnDocumentChanged();
		return;
	}
	const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? 1 });
	const position = new Position(answer.position.line, answer.position.character);
	await shown.insertSnippet(new SnippetString(answer.snippet), position);
	shown.revealRange(shown.selection);
}

function itemsOf(sections: readonly SectionInfo[]): SectionItem[] {
	const missing = sections.filter((section) => section.missing);
	const more = sections.filter((section) => !section.missing);
	return [...group('Missing', missing), ...group('One more', more)];
}

function group(label: string, sections: readonly SectionInfo[]): SectionItem[] {
	if (sections.length === 0) return [];
	const items = sections.map((section): SectionItem => {
		const description = [section.parent && `in ${section.parent}`, section.optional && 'optional'];
		return {
			label: section.title,
			description: description.filter(Boolean).join(', '),
			...(section.guidance && { detail: section.guidance }),
			section,
		};
	});
	return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

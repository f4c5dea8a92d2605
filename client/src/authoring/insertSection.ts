import {
	Position,
	type QuickPickItem,
	QuickPickItemKind,
	SnippetString,
	type TextEditor,
	window,
} from 'vscode';
import { insertSectionRequest, type SectionInfo, sectionsRequest } from '#common/protocol/authoring.ts';
import { today } from '#common/today.ts';
import type { Server } from '../languageServer/languageServer.ts';

interface SectionItem extends QuickPickItem {
	readonly section?: SectionInfo;
}

/** Asks which section of the template to insert, and puts it at its right place with tab stops. */
export async function insertSection(server: Server): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.languageId !== 'markdown') {
		window.showInformationMessage('Open the architecture document first that is to get a section.');
		return;
	}
	const uri = editor.document.uri.toString();
	const sections = await server.ask(sectionsRequest, { uri });
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

/** @param id of {@link SectionInfo} */
export async function insertSectionWithId(server: Server, editor: TextEditor, id: string): Promise<void> {
	const { document } = editor;
	const uri = document.uri.toString();
	const answer = await server.ask(insertSectionRequest, { uri, id, today: today() });
	if (answer?.version !== document.version) {
		window.showWarningMessage('The document has changed meanwhile. Please try again.');
		return;
	}
	const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? 1 });
	const position = new Position(answer.position.line, answer.position.character);
	await shown.insertSnippet(new SnippetString(answer.snippet), position);
	shown.revealRange(shown.selection);
}

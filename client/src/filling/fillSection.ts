import { Position, type QuickPickItem, type TextEditor, Uri, window } from 'vscode';
import { type FillPlanInfo, fillTarget } from '#common/protocol/filling.ts';
import { read } from '#common/protocol/message.ts';
import { documentEditor } from '../editor/textEditors.ts';
import { type FillEnd, FillSession } from '../filling/fillSession.ts';
import { Stage } from '../filling/stage.ts';
import type { Server } from '../languageServer/languageServer.ts';

/**
 * Leads through what is open in the section around the cursor, section after section as long as the author likes.
 *
 * @param argument a `FillTarget`, from a link, a code action or a lens
 */
export async function fillSection(server: Server, argument: unknown): Promise<void> {
	const target = read(fillTarget, argument);
	const editor = target ? await window.showTextDocument(Uri.parse(target.uri)) : await documentEditor();
	if (editor?.document.languageId !== 'markdown') {
		window.showInformationMessage('Open the architecture document first that is to be filled in.');
		return;
	}
	const { position } = target ?? { position: editor.selection.active };
	let within = position && new Position(position.line, position.character);
	for (;;) {
		const next = await fillOne(server, editor, within);
		if (next === null) return;
		within = new Position(next.position.line, next.position.character);
	}
}

/** Fills one section; the next one when the author wants to go on. */
async function fillOne(
	server: Server,
	editor: TextEditor,
	within: Position | undefined,
): Promise<FillPlanInfo['next']> {
	const stage = new Stage();
	try {
		return await goOn(await new FillSession(server, editor, stage, within).run());
	} finally {
		stage.dispose();
	}
}

/** What is said at the end of a section; the next section when the author wants to go on. */
async function goOn(end: FillEnd): Promise<FillPlanInfo['next']> {
	if (end.kind === 'finished') return null;
	if (end.kind === 'none') {
		window.showInformationMessage('This document follows no template, so there is nothing to fill in.');
		return null;
	}
	const { title, open, next } = end;
	const name = title === '' ? 'The document' : title;
	const left = open === 0 ? 'nothing is left to be filled in' : `${open} of its places are still open`;
	if (next === null) {
		window.showInformationMessage(`${name}: ${left}.`);
		return null;
	}
	const items: readonly (QuickPickItem & { readonly goesOn: boolean })[] = [
		{ label: `Go on with ${next.title}`, description: `${next.open} open`, goesOn: true },
		{ label: 'Finish', goesOn: false },
	];
	const chosen = await window.showQuickPick(items, {
		title: name,
		placeHolder: `${name}: ${left}`,
		ignoreFocusOut: true,
	});
	return chosen?.goesOn ? next : null;
}

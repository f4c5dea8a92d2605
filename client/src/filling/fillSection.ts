import { Position, type QuickPickItem, type TextEditor, Uri, window } from 'vscode';
import { type FillPlanInfo, fillTarget } from '#common/protocol/filling.ts';
import { read } from '#common/protocol/message.ts';
import { documentEditor } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { type FillEnd, FillSession } from './fillSession.ts';
import { MultiStepInput } from './multiStepInput.ts';

/**
 * Asks for what is open in the section at the cursor. After each section the author can go on with the next one.
 *
 * @param argument a `FillTarget` from a link, a code action or a code lens. It replaces the cursor
 */
export async function fillSection(server: LanguageServer, argument: unknown): Promise<void> {
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

/** Fills one section. Returns the next section if the author wants to go on. */
async function fillOne(
	server: LanguageServer,
	editor: TextEditor,
	within: Position | undefined,
): Promise<FillPlanInfo['next']> {
	const steps = new MultiStepInput();
	try {
		return await offerNext(await new FillSession(server, editor, steps, within).run());
	} finally {
		steps.dispose();
	}
}

/** Shows how a section ended. Returns the next section if the author wants to go on. */
async function offerNext(end: FillEnd): Promise<FillPlanInfo['next']> {
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

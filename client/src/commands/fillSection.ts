import { Position, type QuickPickItem, Uri, window } from 'vscode';
import type { FillPlanInfo } from '#common/protocol.ts';
import { documentEditor } from '../documentEditor.ts';
import { type FillEnd, FillSession } from '../filling/fillSession.ts';
import { Stage } from '../filling/stage.ts';
import { parseFillTarget } from '../parseFillTarget.ts';
import type { Server } from '../server.ts';

/**
 * Leads through what is open in the section around the cursor, section after section as long as the author likes.
 *
 * @param argument a `FillTarget`, from a link, a code action or a lens
 */
export async function fillSection(server: Server, argument: unknown): Promise<void> {
	const target = parseFillTarget(argument);
	const editor = target ? await window.showTextDocument(Uri.parse(target.uri)) : await documentEditor();
	if (editor?.document.languageId !== 'markdown') {
		window.showInformationMessage('Open the architecture document first that is to be filled in.');
		return;
	}
	const { position } = target ?? { position: editor.selection.active };
	const stage = new Stage();
	try {
		let within = position && new Position(position.line, position.character);
		for (;;) {
			const end = await new FillSession(server, editor, stage, within).run();
			const next = await goOn(end);
			if (!next) return;
			within = new Position(next.position.line, next.position.character);
		}
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
	const { title, next } = end;
	const name = title === '' ? 'The document' : title;
	if (next === null) {
		window.showInformationMessage(`${name}: nothing is left to be filled in.`);
		return null;
	}
	const items: readonly (QuickPickItem & { readonly goesOn: boolean })[] = [
		{ label: `Go on with ${next.title}`, description: `${next.open} open`, goesOn: true },
		{ label: 'Finish', goesOn: false },
	];
	const chosen = await window.showQuickPick(items, {
		title: name,
		placeHolder: 'Nothing is left to be asked here',
		ignoreFocusOut: true,
	});
	return chosen?.goesOn ? next : null;
}

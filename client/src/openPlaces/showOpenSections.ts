import {
	commands,
	type QuickPickItem,
	QuickPickItemKind,
	Selection,
	type TextEditor,
	Uri,
	window,
} from 'vscode';
import { type FillTarget, fillTarget } from '#common/protocol/filling.ts';
import { read } from '#common/protocol/message.ts';
import { type OpenSectionInfo, type OpenSections, openSectionsRequest } from '#common/protocol/openPlaces.ts';
import { insertSectionWithId } from '../authoring/insertSection.ts';
import { commandIds } from '../commandIds.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { openSectionItems } from './openSectionItems.ts';

interface SectionItem extends QuickPickItem {
	/** What choosing it does; absent for what parts the list. */
	readonly choose?: () => unknown;
	readonly section?: OpenSectionInfo;
}

/**
 * Lists the sections of a document in which something is open; choosing one goes to its first open place, or inserts it.
 *
 * @param argument a `FillTarget`, from a lens: the section at its position is chosen first
 */
export async function showOpenSections(server: Server, argument: unknown): Promise<void> {
	const target = read(fillTarget, argument);
	const editor = target ? await window.showTextDocument(Uri.parse(target.uri)) : window.activeTextEditor;
	const uri = editor?.document.uri.toString();
	const open = uri === undefined ? undefined : await server.ask(openSectionsRequest, { uri });
	if (editor === undefined || open === undefined) {
		await commands.executeCommand(commandIds.whyChecked);
		return;
	}
	const { filled, total } = open.progress;
	if (filled >= total) {
		await sayFinished(total);
		return;
	}
	pick(server, editor, open, target);
}

async function sayFinished(total: number): Promise<void> {
	const said =
		total === 0
			? 'The template of this document asks for nothing to be filled.'
			: `All ${total} places of this document are filled.`;
	const why = 'Why Is It Checked?';
	const chosen = await window.showInformationMessage(said, why);
	if (chosen === why) await commands.executeCommand(commandIds.whyChecked);
}

function pick(server: Server, editor: TextEditor, open: OpenSections, target: FillTarget | undefined): void {
	const { filled, total } = open.progress;
	const sections = openSectionItems(open.sections).map(
		(item): SectionItem => ({ ...item, choose: () => goTo(server, editor, open, item.section) }),
	);
	const picker = window.createQuickPick<SectionItem>();
	picker.title = `${filled} of ${total} Places Filled`;
	picker.placeholder = 'Choose a section to go to what is open in it';
	picker.matchOnDescription = true;
	picker.matchOnDetail = true;
	picker.items = [...sections, ...furtherItems];
	picker.activeItems = sections.filter(({ section }) => isAt(section, target)).slice(0, 1);
	picker.onDidAccept(() => {
		const [chosen] = picker.selectedItems;
		picker.hide();
		void chosen?.choose?.();
	});
	picker.onDidHide(() => picker.dispose());
	picker.show();
}

const furtherItems: readonly SectionItem[] = [
	{ label: 'Document', kind: QuickPickItemKind.Separator },
	{ label: 'Next Placeholder', choose: () => commands.executeCommand(commandIds.nextPlaceholder) },
	{ label: 'Why Is This Document Checked?', choose: () => commands.executeCommand(commandIds.whyChecked) },
];

/** The section of a lens, or the first within it: it may be left out for those. */
function isAt(section: OpenSectionInfo | undefined, target: FillTarget | undefined): boolean {
	const line = section?.range?.start.line ?? section?.places[0]?.range.start.line;
	return line !== undefined && target?.position !== undefined && line >= target.position.line;
}

async function goTo(
	server: Server,
	editor: TextEditor,
	{ version }: OpenSections,
	{ id, places, range }: OpenSectionInfo,
): Promise<void> {
	if (version !== editor.document.version) {
		window.showWarningMessage('The document has changed meanwhile. Please try again.');
		return;
	}
	if (id !== null) {
		await insertSectionWithId(server, editor, id);
		return;
	}
	const place = places[0]?.range ?? range;
	if (place === null) return;
	const { start, end } = place;
	const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
	shown.selection = new Selection(start.line, start.character, end.line, end.character);
	shown.revealRange(shown.selection);
}

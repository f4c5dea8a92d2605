import { commands, type QuickPickItem, QuickPickItemKind, type TextEditor, Uri, window } from 'vscode';
import { type FillTarget, fillTarget } from '#common/protocol/filling.ts';
import { read } from '#common/protocol/message.ts';
import { type OpenSectionInfo, type OpenSections, openSectionsRequest } from '#common/protocol/openPlaces.ts';
import { insertSectionWithId } from '../authoring/insertSection.ts';
import { commandIds } from '../commandIds.ts';
import { toRange } from '../editor/convert.ts';
import { selectRange, warnDocumentChanged } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { openSectionItems } from './openSectionItems.ts';

interface SectionItem extends QuickPickItem {
	/** Runs when the item is chosen. Separators have none. */
	readonly choose?: () => unknown;
	readonly section?: OpenSectionInfo;
}

/**
 * Lists the sections of a document that have open places. Choosing one goes to its first open place, or inserts a missing
 * section.
 *
 * @param argument a `FillTarget` from a code lens. The section at its position is active at first
 */
export async function showOpenSections(server: LanguageServer, argument: unknown): Promise<void> {
	const target = read(fillTarget, argument);
	const editor = target ? await window.showTextDocument(Uri.parse(target.uri)) : window.activeTextEditor;
	const uri = editor?.document.uri.toString();
	const open = uri === undefined ? undefined : await server.request(openSectionsRequest, { uri });
	if (editor === undefined || open === undefined) {
		await commands.executeCommand(commandIds.whyChecked);
		return;
	}
	const { filled, total } = open.progress;
	if (filled >= total) {
		await showFinished(total);
		return;
	}
	pickSection(server, editor, open, target);
}

async function showFinished(total: number): Promise<void> {
	const message =
		total === 0
			? 'The template of this document asks for nothing to be filled.'
			: `All ${total} places of this document are filled.`;
	const why = 'Why Is It Checked?';
	const chosen = await window.showInformationMessage(message, why);
	if (chosen === why) await commands.executeCommand(commandIds.whyChecked);
}

function pickSection(
	server: LanguageServer,
	editor: TextEditor,
	open: OpenSections,
	target: FillTarget | undefined,
): void {
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

/** Whether a section starts at the position of a code lens or after it. */
function isAt(section: OpenSectionInfo | undefined, target: FillTarget | undefined): boolean {
	const line = section?.range?.start.line ?? section?.places[0]?.range.start.line;
	return line !== undefined && target?.position !== undefined && line >= target.position.line;
}

async function goTo(
	server: LanguageServer,
	editor: TextEditor,
	{ version }: OpenSections,
	{ id, places, range }: OpenSectionInfo,
): Promise<void> {
	if (version !== editor.document.version) {
		warnDocumentChanged();
		return;
	}
	if (id !== null) {
		await insertSectionWithId(server, editor, id);
		return;
	}
	const place = places[0]?.range ?? range;
	if (place === null) return;
	const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
	selectRange(shown, toRange(place));
}

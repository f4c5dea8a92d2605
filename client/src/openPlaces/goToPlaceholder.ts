import { Range, type TextEditor, Uri, window } from 'vscode';
import { fillTarget } from '#common/protocol/filling.ts';
import { read } from '#common/protocol/message.ts';
import { type PlaceholderInfo, placeholdersRequest } from '#common/protocol/openPlaces.ts';
import { toRange } from '../editor/convert.ts';
import { documentEditor, selectRange } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';

/** Shows which of the open places the cursor is at: "3 of 40, Vault Secrets". */
export type ShowPlace = (editor: TextEditor, text: string) => void;

/**
 * Selects the next or the previous open place, so that typing replaces it. The search wraps around at the ends of the
 * document.
 *
 * @param argument a `FillTarget` from a code lens, whose position the search starts from. Otherwise it starts from the cursor
 */
export async function goToPlaceholder(
	server: LanguageServer,
	direction: 1 | -1,
	show: ShowPlace,
	argument?: unknown,
): Promise<void> {
	const target = read(fillTarget, argument);
	const editor = target ? await window.showTextDocument(Uri.parse(target.uri)) : await documentEditor();
	if (editor === undefined) {
		window.showInformationMessage('Open the architecture document first that is to be filled in.');
		return;
	}
	const { document } = editor;
	const answer = await server.request(placeholdersRequest, { uri: document.uri.toString() });
	if (answer === undefined || answer.version !== document.version) return;
	const { places } = answer;
	if (places.length === 0) {
		window.showInformationMessage('Every placeholder of this document is filled in.');
		return;
	}
	const at = target?.position;
	const from = at ? new Range(at.line, at.character, at.line, at.character) : editor.selection;
	const index = nextIndex(places, from, direction);
	const place = places[index];
	if (place === undefined) return;
	selectRange(editor, toRange(place.range));
	show(editor, `${index + 1} of ${places.length}${place.section === '' ? '' : `, ${place.section}`}`);
}

/** The index of the first place after the selection, or of the last one before it. Wraps around. */
function nextIndex(places: readonly PlaceholderInfo[], selection: Range, direction: 1 | -1): number {
	const ranges = places.map(({ range }) => toRange(range));
	if (direction === 1) {
		const isSelected = (range: Range) => range.isEqual(selection);
		const next = ranges.findIndex(
			(range) =>
				range.start.isAfterOrEqual(selection.end) &&
				!isSelected(range) &&
				!(range.isEmpty && range.start.isEqual(selection.start)),
		);
		return Math.max(0, next);
	}
	const before = ranges.filter((range) => range.start.isBefore(selection.start)).length;
	return before === 0 ? places.length - 1 : before - 1;
}

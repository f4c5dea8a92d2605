import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { type Progress, percent } from '#common/progress.ts';
import type { DocumentInfo } from '#common/protocol/workspace.ts';
import { commandIds } from '../commandIds.ts';
import type { DocumentEntry, DocumentNode, PlaceEntry, SectionEntry } from './documentNode.ts';

/** How an entry of the tree looks, and what choosing it does. */
export function treeItem(node: DocumentNode): TreeItem {
	switch (node.kind) {
		case 'document':
			return documentItem(node);
		case 'section':
			return sectionItem(node);
		case 'place':
			return placeItem(node);
	}
}

/** True when nothing is left to be filled in. */
export function isFilled({ filled, total }: Progress): boolean {
	return filled === total;
}

function documentItem({ info }: DocumentEntry): TreeItem {
	const { uri, title, progress } = info;
	const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
	item.id = uri;
	item.resourceUri = Uri.parse(uri);
	item.description = `${percent(progress)} %`;
	item.iconPath = new ThemeIcon(isFilled(progress) ? 'pass' : 'circle-large-outline');
	item.tooltip = tooltip(info);
	item.accessibilityInformation = { label: `${title}, ${spoken(progress)}` };
	item.contextValue = 'document';
	item.command = { command: 'vscode.open', title: 'Open Document', arguments: [item.resourceUri] };
	return item;
}

function tooltip({ uri, template, status, progress }: DocumentInfo): string {
	return [
		workspace.asRelativePath(Uri.parse(uri)),
		`${spoken(progress)} (${percent(progress)} %)`,
		`Template: ${template}`,
		...(status === null ? [] : [`Status: ${status}`]),
	].join('\n');
}

function sectionItem({ uri, path, info, children }: SectionEntry): TreeItem {
	const { missing, range, progress } = info;
	const title = info.title === '' ? 'Metadata and Title' : info.title;
	const open = progress.total - progress.filled;
	const item = new TreeItem(
		title,
		children.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
	);
	const said = [missing && 'missing', open > 0 && `${open} open`].filter(Boolean).join(', ');
	item.id = path;
	item.description = said;
	item.iconPath = new ThemeIcon(sectionIcon(missing, open));
	item.tooltip = [title, said].filter(Boolean).join(': ');
	item.accessibilityInformation = { label: `${title}, ${said || 'complete'}` };
	if (missing) item.contextValue = 'missingSection';
	if (range !== null) item.command = goTo(uri, { start: range.start, end: range.start });
	return item;
}

function sectionIcon(missing: boolean, open: number): string {
	if (missing) return 'circle-slash';
	return open > 0 ? 'circle-large-outline' : 'pass';
}

function placeItem({ uri, info: { label, detail, missing, range } }: PlaceEntry): TreeItem {
	const said = [detail, missing && 'missing'].filter(Boolean).join(', ');
	const item = new TreeItem(label);
	item.description = said;
	item.iconPath = new ThemeIcon(missing ? 'circle-slash' : 'edit');
	item.tooltip = [label, said].filter(Boolean).join('\n');
	item.accessibilityInformation = { label: [label, said].filter(Boolean).join(', ') };
	item.command = goTo(uri, missing ? { start: range.end, end: range.end } : range);
	return item;
}

function goTo(uri: string, range: unknown) {
	return { command: commandIds.goToPlace, title: 'Go to Place', arguments: [uri, range] };
}

function spoken({ filled, total }: Progress): string {
	return total === 0 ? 'nothing to be filled in' : `${filled} of ${total} places filled`;
}

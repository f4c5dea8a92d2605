import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { type Progress, percent } from '#common/progress.ts';
import type { DocumentInfo } from '#common/protocol/workspace.ts';
import { commandIds } from '../commandIds.ts';
import type { DocumentEntry, DocumentNode, PlaceEntry, SectionEntry } from './documentNodes.ts';

/** How a node of the view looks, and what choosing it does. */
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

/** Whether every place is filled in. */
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
	item.accessibilityInformation = { label: `${title}, ${placesFilled(progress)}` };
	item.contextValue = 'document';
	item.command = { command: 'vscode.open', title: 'Open Document', arguments: [item.resourceUri] };
	return item;
}

function tooltip({ uri, template, status, progress }: DocumentInfo): string {
	return [
		workspace.asRelativePath(Uri.parse(uri)),
		`${placesFilled(progress)} (${percent(progress)} %)`,
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
	const state = [missing && 'missing', open > 0 && `${open} open`].filter(Boolean).join(', ');
	item.id = path;
	item.description = state;
	item.iconPath = new ThemeIcon(sectionIcon(missing, open));
	item.tooltip = [title, state].filter(Boolean).join(': ');
	item.accessibilityInformation = { label: `${title}, ${state || 'complete'}` };
	if (missing) item.contextValue = 'missingSection';
	if (range !== null) item.command = goTo(uri, { start: range.start, end: range.start });
	return item;
}

function sectionIcon(missing: boolean, open: number): string {
	if (missing) return 'circle-slash';
	return open > 0 ? 'circle-large-outline' : 'pass';
}

function placeItem({ uri, info: { label, detail, missing, range } }: PlaceEntry): TreeItem {
	const description = [detail, missing && 'missing'].filter(Boolean).join(', ');
	const item = new TreeItem(label);
	item.description = description;
	item.iconPath = new ThemeIcon(missing ? 'circle-slash' : 'edit');
	item.tooltip = [label, description].filter(Boolean).join('\n');
	item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
	item.command = goTo(uri, missing ? { start: range.end, end: range.end } : range);
	return item;
}

function goTo(uri: string, range: unknown) {
	return { command: commandIds.goToPlace, title: 'Go to Place', arguments: [uri, range] };
}

function placesFilled({ filled, total }: Progress): string {
	return total === 0 ? 'nothing to be filled in' : `${filled} of ${total} places filled`;
}

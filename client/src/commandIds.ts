import { reasonCommand } from '#common/protocol/authoring.ts';
import { fillCommand } from '#common/protocol/filling.ts';
import { nextPlaceholderCommand, showOpenSectionsCommand } from '#common/protocol/openPlaces.ts';
import { addTableRowCommand } from '#common/protocol/tables.ts';

/** The ids of all commands in the manifest. */
export const commandIds = {
	restartServer: 'archdocs.restartServer',
	showLog: 'archdocs.showLog',
	newDocument: 'archdocs.newDocument',
	insertSection: 'archdocs.insertSection',
	useAsTemplate: 'archdocs.useAsTemplate',
	explainRule: 'archdocs.explainRule',
	readAboutNames: 'archdocs.readAboutNames',
	readAboutChecks: 'archdocs.readAboutChecks',
	nextPlaceholder: nextPlaceholderCommand,
	previousPlaceholder: 'archdocs.previousPlaceholder',
	fillSection: fillCommand,
	showOpenSections: showOpenSectionsCommand,
	setLastUpdated: 'archdocs.setLastUpdated',
	addTableRow: addTableRowCommand,
	alignTable: 'archdocs.alignTable',
	checkWorkspace: 'archdocs.checkWorkspace',
	clearWorkspaceFindings: 'archdocs.clearWorkspaceFindings',
	insertMissingSection: 'archdocs.insertMissingSection',
	showOpenOnly: 'archdocs.showOpenOnly',
	showAllDocuments: 'archdocs.showAllDocuments',
	openPreview: 'archdocs.openPreview',
	openPreviewToSide: 'archdocs.openPreviewToSide',
	togglePreviewLock: 'archdocs.togglePreviewLock',
	toggleReaderView: 'archdocs.toggleReaderView',
	exportHtml: 'archdocs.exportHtml',
	showPreviewSource: 'archdocs.showPreviewSource',
	/** Only nodes of the documents view call this. */
	goToPlace: 'archdocs.goToPlace',
	whyChecked: 'archdocs.whyChecked',
	/** Only code actions call this. */
	applyWithReason: reasonCommand,
} as const;

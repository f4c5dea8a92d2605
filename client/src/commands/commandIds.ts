import { reasonCommand } from '#common/protocol.ts';

/** The commands of the manifest. */
export const commandIds = {
	restartServer: 'archdocs.restartServer',
	showLog: 'archdocs.showLog',
	newDocument: 'archdocs.newDocument',
	insertSection: 'archdocs.insertSection',
	useAsTemplate: 'archdocs.useAsTemplate',
	explainRule: 'archdocs.explainRule',
	whyChecked: 'archdocs.whyChecked',
	/** Called by code actions only. */
	applyWithReason: reasonCommand,
} as const;

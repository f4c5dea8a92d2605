/** The commands of the manifest. */
export const commandIds = {
	restartServer: 'archdocs.restartServer',
	showLog: 'archdocs.showLog',
	newDocument: 'archdocs.newDocument',
	insertSection: 'archdocs.insertSection',
	useAsTemplate: 'archdocs.useAsTemplate',
	explainRule: 'archdocs.explainRule',
	whyChecked: 'archdocs.whyChecked',
} as const;

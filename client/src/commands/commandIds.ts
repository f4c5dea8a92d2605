/** The commands of the manifest. */
export const commandIds = {
	restartServer: 'archdocs.restartServer',
	showLog: 'archdocs.showLog',
	whyChecked: 'archdocs.whyChecked',
} as const;

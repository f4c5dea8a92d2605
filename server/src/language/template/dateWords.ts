/**
 * Words for the dates of a document, in English, German, Japanese and Chinese: a date may stand in its metadata, in its
 * footer or in a table. Data only; all in lower case.
 */
export const dateWords = {
	created: [
		'created',
		'created on',
		'erstellt',
		'erstellt am',
		'angelegt',
		'作成日',
		'作成',
		'创建',
		'创建日期',
	],
	updated: [
		'last updated',
		'updated',
		'last modified',
		'last reviewed',
		'zuletzt aktualisiert',
		'aktualisiert',
		'geändert',
		'zuletzt geändert',
		'最終更新',
		'最終更新日',
		'更新日',
		'更新',
		'最后更新',
		'更新日期',
	],
	date: ['date', 'datum', '日付', '日期'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

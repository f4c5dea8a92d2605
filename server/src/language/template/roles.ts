import type { AnswerFormat } from '#common/answerFormats.ts';

/**
 * What a role is known by and what its values are. A new role needs an entry in {@link definitions} and nothing else.
 */
interface RoleDefinition {
	/** The name that directives use. */
	readonly name: string;
	/** The words that mean the role, in English, German, Japanese and Chinese. Lower case. */
	readonly words: {
		/** Keys of the metadata, headers of columns and labels of fields. */
		readonly anywhere?: readonly string[];
		/** Only keys of the metadata. */
		readonly metadata?: readonly string[];
		/** Only headers of columns and labels of fields. */
		readonly labels?: readonly string[];
		/** Only labels of fields. */
		readonly fields?: readonly string[];
	};
	/** What the sample cells of a column have to look like. They can be anything if it is absent. */
	readonly shape?: RegExp;
	/** The words alone do not mean the role of a column: it needs sample cells with the shape. */
	readonly needsSamples?: true;
	/** All possible values, if they are few. The usual one is first. */
	readonly values?: readonly string[];
	/** The format of a value that an author types. It can be anything if it is absent. */
	readonly answerFormat?: AnswerFormat;
}

const definitions = [
	{
		name: 'type',
		words: {
			metadata: [
				'type',
				'document type',
				'doc type',
				'typ',
				'dokumenttyp',
				'種類',
				'種別',
				'タイプ',
				'类型',
				'文档类型',
			],
		},
	},
	{
		name: 'status',
		words: { metadata: ['status', 'state', 'stand', 'zustand', 'ステータス', '状態', '状态'] },
	},
	{
		name: 'focus',
		words: {
			metadata: [
				'focus',
				'priority',
				'criticality',
				'fokus',
				'priorität',
				'kritikalität',
				'重要度',
				'優先度',
				'优先级',
			],
		},
	},
	{
		name: 'variable',
		words: {
			labels: [
				'variable',
				'variable name',
				'env var',
				'environment variable',
				'umgebungsvariable',
				'変数',
				'変数名',
				'環境変数',
				'变量',
				'环境变量',
			],
		},
		shape: /^[\p{L}_][\p{L}\p{N}_.-]*$/u,
		answerFormat: 'variable',
	},
	{
		name: 'required',
		words: {
			labels: ['required', 'mandatory', 'pflicht', 'erforderlich', 'notwendig', '必須', '必填', '必需'],
		},
		shape: /^(?:[✓✔✗✘x×○]|yes|no|y|n|ja|nein|true|false|required|optional|はい|いいえ|必須|任意|是|否)$/iu,
		values: ['✓', '✗'],
	},
	{
		name: 'default',
		words: {
			labels: [
				'default',
				'default value',
				'standard',
				'standardwert',
				'vorgabe',
				'デフォルト',
				'既定値',
				'初期値',
				'默认',
				'默认值',
			],
		},
	},
	{
		name: 'secret',
		words: {
			labels: [
				'secret',
				'secrets',
				'secret name',
				'vault key',
				'geheimnis',
				'シークレット',
				'シークレット名',
				'机密',
				'密钥',
			],
			fields: [
				'credentials location',
				'credential location',
				'credentials',
				'ablageort der zugangsdaten',
				'zugangsdaten',
				'認証情報の場所',
				'认证信息位置',
				'凭据位置',
			],
		},
		answerFormat: 'name',
	},
	{
		name: 'owner',
		words: {
			anywhere: ['owner', 'owners', 'maintainer', 'verantwortlich', '担当', '担当者', '负责人'],
			metadata: [
				'maintainers',
				'author',
				'authors',
				'decision-makers',
				'deciders',
				'verantwortliche',
				'eigentümer',
			],
			labels: ['responsible', 'on call', 'zuständig'],
		},
	},
	{
		name: 'paths',
		words: {
			labels: [
				'location',
				'locations',
				'path',
				'paths',
				'file',
				'files',
				'code location',
				'pfad',
				'pfade',
				'ort',
				'orte',
				'speicherort',
				'fundort',
				'パス',
				'場所',
				'路径',
				'位置',
			],
		},
		shape: /[/\\]|\.\w{1,5}(?:\W|$)/,
		answerFormat: 'path',
	},
	{ name: 'component', words: { labels: ['component', 'komponente', 'baustein', 'コンポーネント', '组件'] } },
	{
		name: 'endpoint',
		words: { labels: ['endpoint', 'route', 'endpunkt', 'エンドポイント', '端点', '接口'] },
	},
	{
		name: 'method',
		words: { labels: ['method', 'http method', 'verb', 'methode', 'メソッド', '方法'] },
		shape: /^[A-Z]{3,7}(?:\s*[,/|]\s*[A-Z]{3,7})*$/,
		values: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
	},
	{
		name: 'status-code',
		words: {
			labels: [
				'status',
				'status code',
				'http status',
				'code',
				'statuscode',
				'ステータス',
				'ステータスコード',
				'状态码',
				'状态',
			],
		},
		shape: /^[1-5](?:\d\d|xx)(?:\D|$)/i,
		needsSamples: true,
	},
	{ name: 'server', words: { labels: ['server', 'mcp server', 'サーバー', '服务器'] }, answerFormat: 'name' },
	{
		name: 'schedule',
		words: {
			labels: [
				'schedule',
				'rotation',
				'refresh',
				'refresh schedule',
				'frequency',
				'cron',
				'zeitplan',
				'turnus',
				'スケジュール',
				'更新頻度',
				'ローテーション',
				'计划',
				'轮换',
			],
		},
	},
	{
		name: 'url',
		words: {
			labels: [
				'url',
				'link',
				'address',
				'website',
				'homepage',
				'documentation',
				'base url',
				'dashboard',
				'adresse',
				'webseite',
				'dokumentation',
				'リンク',
				'アドレス',
				'ドキュメント',
				'网址',
				'链接',
				'文档',
			],
		},
		shape: /^[a-z][a-z\d+.-]*:\S+$|^\[.*\]\(.*\)$/i,
		answerFormat: 'url',
	},
	{
		name: 'duration',
		words: {
			labels: [
				'duration',
				'timeout',
				'ttl',
				'expiration',
				'token expiration',
				'dauer',
				'zeitlimit',
				'ablauf',
				'期間',
				'タイムアウト',
				'有効期限',
				'时长',
				'超时',
				'有效期',
			],
		},
		shape: /^\d+(?:[.,]\d+)?\s*\p{L}/u,
		answerFormat: 'duration',
	},
	{
		name: 'created',
		words: {
			anywhere: [
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
		},
		shape: /^\d{4}-\d{2}-\d{2}/,
		answerFormat: 'date',
	},
	{
		name: 'updated',
		words: {
			anywhere: [
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
		},
		shape: /^\d{4}-\d{2}-\d{2}/,
		answerFormat: 'date',
	},
	{
		name: 'date',
		words: { anywhere: ['date', 'datum', '日付', '日期'] },
		shape: /^\d{4}-\d{2}-\d{2}/,
		answerFormat: 'date',
	},
] as const satisfies readonly RoleDefinition[];

/** What a metadata key, a column or a field is for. */
export type Role = (typeof definitions)[number]['name'];

/** All roles, each with its words, shape and values. */
export const roles: readonly (RoleDefinition & { readonly name: Role })[] = definitions;

/** The roles that a metadata key can have. */
export const metadataRoles: readonly Role[] = roles
	.filter(({ words }) => words.anywhere ?? words.metadata)
	.map(({ name }) => name);

/** The roles that a column or a field can have. */
export const valueRoles: readonly Role[] = roles
	.filter(({ words }) => words.anywhere ?? words.labels)
	.map(({ name }) => name);

/** All values that a column or a field with a role can have, the usual one first; empty if they can be anything. */
export function valuesOfRole(role: Role | undefined): readonly string[] {
	return roles.find(({ name }) => name === role)?.values ?? [];
}

/** The format of the values of a role; `undefined` if they can be anything. */
export function answerFormatOfRole(role: Role | undefined): AnswerFormat | undefined {
	return roles.find(({ name }) => name === role)?.answerFormat;
}

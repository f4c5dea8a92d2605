import { isNotApplicable } from '../document/absentValue.ts';
import { dateWords } from './dateWords.ts';
import { labelKeyOf } from './labelKeyOf.ts';

/** What the values of a column or a field are. */
export type ValueRole =
	| 'variable'
	| 'required'
	| 'default'
	| 'secret'
	| 'owner'
	| 'paths'
	| 'component'
	| 'endpoint'
	| 'method'
	| 'status-code'
	| 'server'
	| 'schedule'
	| 'url'
	| 'duration'
	| 'date'
	| 'created'
	| 'updated';

/** The words a template says it with, in English, German, Japanese and Chinese. Data only; all in lower case. */
const roleWords: Readonly<Record<ValueRole, readonly string[]>> = {
	variable: [
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
	required: ['required', 'mandatory', 'pflicht', 'erforderlich', 'notwendig', '必須', '必填', '必需'],
	default: [
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
	secret: [
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
	owner: [
		'owner',
		'owners',
		'maintainer',
		'responsible',
		'on call',
		'verantwortlich',
		'zuständig',
		'担当',
		'担当者',
		'负责人',
	],
	paths: [
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
	component: ['component', 'komponente', 'baustein', 'コンポーネント', '组件'],
	endpoint: ['endpoint', 'route', 'endpunkt', 'エンドポイント', '端点', '接口'],
	method: ['method', 'http method', 'verb', 'methode', 'メソッド', '方法'],
	'status-code': [
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
	server: ['server', 'mcp server', 'サーバー', '服务器'],
	schedule: [
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
	url: [
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
	duration: [
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
	...dateWords,
};

/** Labels of fields that name a secret, where a column would be called otherwise. */
const secretFieldWords: readonly string[] = [
	'credentials location',
	'credential location',
	'credentials',
	'ablageort der zugangsdaten',
	'zugangsdaten',
	'認証情報の場所',
	'认证信息位置',
	'凭据位置',
];

export const valueRoles = Object.keys(roleWords) as readonly ValueRole[];

/**
 * The role of a column by its header, if the cells of the template agree. A header alone says little: a column
 * "Status" holds status codes only where its sample cells do.
 *
 * @param samples cells of the template without a token, and the values of those that are a choice
 */
export function columnRole(header: string, samples: Iterable<string> = []): ValueRole | undefined {
	const role = roleOfLabel(header);
	return role !== undefined && fitsShape(role, samples) ? role : undefined;
}

/** The role of a field by its label. */
export function fieldRole(label: string): ValueRole | undefined {
	return secretFieldWords.includes(labelKeyOf(label)) ? 'secret' : roleOfLabel(label);
}

function roleOfLabel(label: string): ValueRole | undefined {
	const word = labelKeyOf(label).replace(/\((\p{L}{1,2})\)$/u, '$1');
	return valueRoles.find((role) => roleWords[role].includes(word));
}

/** What the values of some roles look like; those of the others can be anything. */
const shapes: Readonly<Partial<Record<ValueRole, RegExp>>> = {
	variable: /^[\p{L}_][\p{L}\p{N}_.-]*$/u,
	required: /^(?:[✓✔✗✘x×○]|yes|no|y|n|ja|nein|true|false|required|optional|はい|いいえ|必須|任意|是|否)$/iu,
	paths: /[/\\]|\.\w{1,5}(?:\W|$)/,
	method: /^[A-Z]{3,7}(?:\s*[,/|]\s*[A-Z]{3,7})*$/,
	'status-code': /^[1-5](?:\d\d|xx)(?:\D|$)/i,
	url: /^[a-z][a-z\d+.-]*:\S+$|^\[.*\]\(.*\)$/i,
	duration: /^\d+(?:[.,]\d+)?\s*\p{L}/u,
	date: /^\d{4}-\d{2}-\d{2}/,
	created: /^\d{4}-\d{2}-\d{2}/,
	updated: /^\d{4}-\d{2}-\d{2}/,
};

/** Status codes have nothing but their numbers to be known by: there the template must show some. */
const shownRoles: ReadonlySet<ValueRole> = new Set(['status-code']);

function fitsShape(role: ValueRole, samples: Iterable<string>): boolean {
	const shape = shapes[role];
	if (shape === undefined) return true;
	const values = [...samples].map((sample) => sample.replace(/[`*]/g, '').trim());
	const speaking = values.filter((value) => value !== '' && !isNotApplicable(value));
	if (speaking.length === 0) return !shownRoles.has(role);
	return speaking.every((value) => shape.test(value));
}

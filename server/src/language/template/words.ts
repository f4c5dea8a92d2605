import type { StatusClass } from '../settings/settings.ts';
import { dateWords } from './dateWords.ts';

/**
 * Words by which a template says what a key, a column or a field is for, in English, German, Japanese and Chinese.
 * Data only: a language is added here and nowhere else. All in lower case.
 */

/** What a metadata key stands for. */
export type MetadataRole = 'type' | 'status' | 'focus' | 'owner' | 'created' | 'updated' | 'date';

const metadataRoleWords: Readonly<Record<MetadataRole, readonly string[]>> = {
	type: [
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
	status: ['status', 'state', 'stand', 'zustand', 'ステータス', '状態', '状态'],
	focus: [
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
	owner: [
		'owner',
		'owners',
		'maintainer',
		'maintainers',
		'author',
		'authors',
		'decision-makers',
		'deciders',
		'verantwortlich',
		'verantwortliche',
		'eigentümer',
		'担当',
		'担当者',
		'负责人',
	],
	...dateWords,
};

export const metadataRoles = Object.keys(metadataRoleWords) as readonly MetadataRole[];

export function metadataRole(key: string): MetadataRole | undefined {
	const word = key.trim().toLowerCase();
	return metadataRoles.find((role) => metadataRoleWords[role].includes(word));
}

const statusWords: Readonly<Record<StatusClass, readonly string[]>> = {
	draft: [
		'draft',
		'proposed',
		'proposal',
		'in review',
		'review',
		'wip',
		'in progress',
		'entwurf',
		'下書き',
		'草稿',
	],
	active: ['active', 'accepted', 'approved', 'live', 'current', 'aktiv', 'gültig', '有効', '生效'],
	deprecated: [
		'deprecated',
		'superseded',
		'rejected',
		'archived',
		'retired',
		'obsolete',
		'veraltet',
		'廃止',
		'废弃',
	],
};

/**
 * The class of a Status as people write it: its first words decide, so that "refined 2026-06-11 after …" has none
 * and "superseded by ADR-12" has one.
 *
 * @param own further words with their class, in lower case
 */
export function statusClass(
	value: string,
	own: Readonly<Record<string, StatusClass>>,
): StatusClass | undefined {
	const plain = value
		.replace(/[*_`~]/g, '')
		.replace(/^[^\p{L}]+/u, '')
		.trim()
		.toLowerCase();
	const startsWith = (word: string) =>
		plain === word || (plain.startsWith(word) && !/[\p{L}\p{N}/|-]/u.test(plain.charAt(word.length)));
	for (const [word, status] of Object.entries(own)) if (startsWith(word)) return status;
	for (const status of Object.keys(statusWords) as StatusClass[]) {
		if (statusWords[status].some(startsWith)) return status;
	}
	return undefined;
}

const criticalWords = ['critical', 'kritisch', '重大', '关键'];

export function isCritical(value: string): boolean {
	const plain = value
		.replace(/[*_`~]/g, '')
		.trim()
		.toLowerCase();
	return criticalWords.some((word) => plain === word || plain.startsWith(`${word} `));
}

const optionalWords = [
	'if applicable',
	'optional',
	'falls zutreffend',
	'wenn zutreffend',
	'任意',
	'該当する場合',
	'可选',
	'如适用',
];

/** True for a heading that ends in "(optional)", "(if applicable)" or a translation. */
export function saysOptional(heading: string): boolean {
	const hedge = /[(（]([^()（）]*)[)）]\s*$/.exec(heading)?.[1]?.trim().toLowerCase();
	return hedge !== undefined && optionalWords.includes(hedge);
}

const dependencyWords = [
	'dependency',
	'dependencies',
	'abhängigkeit',
	'abhängigkeiten',
	'依存関係',
	'依存',
	'依赖',
	'依赖关系',
];

/** True for the heading of a section that lists what the document's subject depends on, or what depends on it. */
export function saysDependencies(heading: string): boolean {
	const words = heading.toLowerCase();
	return dependencyWords.some(
		(word) => words === word || words.endsWith(` ${word}`) || words.startsWith(`${word} `),
	);
}

/** Every word that can be the key of the Type. */
export const wordsOfType: readonly string[] = metadataRoleWords.type;

/** A word that says of a name that it is one of a secret: lower case. */
export function isSecretWord(word: string): boolean {
	return secretWords.has(word);
}

const secretWords: ReadonlySet<string> = new Set([
	'key',
	'keys',
	'apikey',
	'token',
	'tokens',
	'secret',
	'secrets',
	'password',
	'passwd',
	'pwd',
	'pass',
	'credential',
	'credentials',
	'creds',
	'cert',
	'certificate',
	'dsn',
	'hmac',
	'oauth',
	'schlüssel',
	'passwort',
	'geheimnis',
	'zertifikat',
]);

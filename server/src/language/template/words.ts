import { type StatusClass, statusClasses } from '../settings/settings.ts';

// Words of values and headings, in English, German, Japanese and Chinese. All in lower case. The words of roles are in
// roles.ts.

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
 * The class of a Status. The first words decide: "superseded by ADR-12" has a class, "refined 2026-06-11 after …" has none.
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
	return statusClasses.find((status) => statusWords[status].some(startsWith));
}

const criticalWords = ['critical', 'kritisch', '重大', '关键'];

/** Whether a Focus is critical. */
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

/** Whether a heading ends in "(optional)", "(if applicable)" or a translation. */
export function isOptionalHeading(heading: string): boolean {
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

/** Whether a section lists what the subject of the document depends on, or what depends on it. */
export function isDependencyHeading(heading: string): boolean {
	const words = heading.toLowerCase();
	return dependencyWords.some(
		(word) => words === word || words.endsWith(` ${word}`) || words.startsWith(`${word} `),
	);
}

/** Whether a lower-case word in a name means that it is the name of a secret. */
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

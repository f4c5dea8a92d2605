import { isRuleId, type RuleId, ruleIds } from './ruleIds.ts';
import { type SeveritySetting, severities } from './severity.ts';

/** The classes a document's Status falls into; they decide how strongly its findings speak. */
export const statusClasses = ['draft', 'active', 'deprecated'] as const;

export type StatusClass = (typeof statusClasses)[number];

/** What a user may configure, complete and checked. */
export interface Settings {
	/** Severity by rule; a rule that is absent has its own. */
	readonly rules: Readonly<Partial<Record<RuleId, SeveritySetting>>>;
	/** Further words for Status, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** Template Type by glob: documents that follow a template without naming it. */
	readonly documents: Readonly<Record<string, string>>;
	/** Globs of files that are never looked at in a folder. */
	readonly exclude: readonly string[];
}

/** One row of the settings table. The manifest, the JSON schema, the parser and the manual come from it. */
export interface SettingDescription {
	readonly key: keyof Settings;
	/** Markdown; the first sentence is what the settings editor shows first. */
	readonly description: string;
	/** JSON schema of the value. */
	readonly schema: Readonly<Record<string, unknown>>;
	readonly default: Settings[keyof Settings];
	readonly scope: 'resource' | 'window';
	/** Ignored in a workspace that the user does not trust. */
	readonly restricted: boolean;
	/** A value as one would write it, for the manual. */
	readonly example: unknown;
}

export const settingDescriptions: readonly SettingDescription[] = [
	{
		key: 'rules',
		description:
			'How strongly each rule speaks. A severity set here is used as it is, whatever the Status of the document; `off` silences the rule.',
		schema: {
			type: 'object',
			additionalProperties: false,
			properties: Object.fromEntries(
				ruleIds.map((id) => [id, { type: 'string', enum: [...severities, 'off'] }]),
			),
		},
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'guidance-comment': 'off', 'empty-link': 'error' },
	},
	{
		key: 'statuses',
		description: 'Further words for the Status of a document, and the class each belongs to.',
		schema: { type: 'object', additionalProperties: { type: 'string', enum: [...statusClasses] } },
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'under discussion': 'draft', 'in production': 'active' },
	},
	{
		key: 'documents',
		description:
			'Documents that follow a template without naming it: a glob, relative to the workspace folder, and the Type of the template.',
		schema: { type: 'object', additionalProperties: { type: 'string' } },
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'docs/architecture/**/*.md': 'Architecture' },
	},
	{
		key: 'exclude',
		description: 'Globs of files and folders that are left out when a folder is searched for documents.',
		schema: { type: 'array', items: { type: 'string' } },
		default: [],
		scope: 'resource',
		restricted: true,
		example: ['archive/**'],
	},
];

export const defaultSettings: Settings = { rules: {}, statuses: {}, documents: {}, exclude: [] };

/** A checked value and, for everything that had to be left out, one sentence that names it. */
export interface ParsedSettings {
	readonly settings: Settings;
	readonly problems: readonly string[];
}

/**
 * Reads settings from JSON of unknown origin. A wrong value never spoils the others: it is left out, the value
 * of `base` stays, and a sentence says so. A key that `base` has and `value` has not keeps the value of `base`.
 *
 * @param keyPrefix what to put before a key in a sentence, such as `archdocs.`
 */
export function parseSettings(value: unknown, base: Settings, keyPrefix = ''): ParsedSettings {
	if (value === undefined || value === null) return { settings: base, problems: [] };
	if (!isRecord(value)) return { settings: base, problems: ['The configuration must be a JSON object.'] };
	const problems: string[] = [];
	const known = new Set<string>(['$schema', ...settingDescriptions.map(({ key }) => key)]);
	for (const key of Object.keys(value)) {
		if (!known.has(key)) problems.push(`"${keyPrefix}${key}" is not a setting of ArchDocs.`);
	}
	const record = <Value extends string>(
		key: string,
		keep: (name: string, entry: string) => Value | undefined,
	) => readRecord(value[key], `${keyPrefix}${key}`, keep, problems);
	return {
		settings: {
			rules: { ...base.rules, ...record('rules', readRule) },
			statuses: { ...base.statuses, ...lowerKeys(record('statuses', readStatus)) },
			documents: { ...base.documents, ...record('documents', (_, type) => type) },
			exclude: readStrings(value.exclude, `${keyPrefix}exclude`, problems) ?? base.exclude,
		},
		problems,
	};
}

function readRule(name: string, entry: string): SeveritySetting | undefined {
	if (!isRuleId(name)) return undefined;
	return [...severities, 'off' as const].find((severity) => severity === entry);
}

function readStatus(_: string, entry: string): StatusClass | undefined {
	return statusClasses.find((status) => status === entry);
}

function readRecord<Value extends string>(
	value: unknown,
	key: string,
	keep: (name: string, entry: string) => Value | undefined,
	problems: string[],
): Record<string, Value> {
	if (value === undefined || value === null) return {};
	if (!isRecord(value)) {
		problems.push(`"${key}" must be an object.`);
		return {};
	}
	const kept: Record<string, Value> = {};
	for (const [name, entry] of Object.entries(value)) {
		const read = typeof entry === 'string' ? keep(name, entry) : undefined;
		if (read === undefined)
			problems.push(`"${key}" cannot have ${JSON.stringify(name)}: ${JSON.stringify(entry)}.`);
		else kept[name] = read;
	}
	return kept;
}

function readStrings(value: unknown, key: string, problems: string[]): readonly string[] | undefined {
	if (value === undefined || value === null) return undefined;
	if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
	problems.push(`"${key}" must be a list of strings.`);
	return undefined;
}

function lowerKeys<Value>(record: Record<string, Value>): Record<string, Value> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

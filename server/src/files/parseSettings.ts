import { nearestName } from '../language/names/nearestName.ts';
import { ruleIds } from '../language/settings/ruleIds.generated.ts';
import {
	codeLensSettings,
	diagnosticsScopes,
	type Settings,
	settingDescriptions,
	statusClasses,
} from '../language/settings/settings.ts';
import { severities } from '../language/settings/severity.ts';
import type { ProjectMessage, SettingKind } from './projectMessages.ts';

/** The settings that can be used, and the problems with the rest. */
export interface ParsedSettings {
	readonly settings: Settings;
	readonly problems: readonly SettingsProblem[];
}

/** A part of the settings that cannot be used. */
export interface SettingsProblem {
	/** The keys and indices that lead to it; empty for the settings as a whole. */
	readonly path: readonly (string | number)[];
	/** Whether the last key of the path cannot be used, rather than its value. */
	readonly isKey: boolean;
	readonly message: ProjectMessage;
}

/**
 * Reads settings from JSON of any origin. A wrong value is reported, and does not affect the other settings. A setting
 * that `value` lacks, or has a wrong value for, keeps the value of `base`.
 *
 * @param keyPrefix what messages put before a key, such as `archdocs.`
 */
export function parseSettings(value: unknown, base: Settings, keyPrefix = ''): ParsedSettings {
	if (value === undefined || value === null) return { settings: base, problems: [] };
	if (!isRecord(value))
		return { settings: base, problems: [{ path: [], isKey: false, message: { id: 'not-an-object' } }] };
	const reader: Reader = { value, keyPrefix, problems: unknownKeys(value, keyPrefix) };
	return {
		settings: {
			rules: { ...base.rules, ...readChoices(reader, 'rules', [...severities, 'off'], ruleIds) },
			statuses: { ...base.statuses, ...lowerKeys(readChoices(reader, 'statuses', statusClasses)) },
			documents: { ...base.documents, ...readRecord(reader, 'documents', readType) },
			templates: readStrings(reader, 'templates') ?? base.templates,
			owner: readString(reader, 'owner') ?? base.owner,
			exclude: readStrings(reader, 'exclude') ?? base.exclude,
			updateDateOnSave: readBoolean(reader, 'updateDateOnSave') ?? base.updateDateOnSave,
			codeLens: readChoice(reader, 'codeLens', codeLensSettings) ?? base.codeLens,
			'diagnostics.scope':
				readChoice(reader, 'diagnostics.scope', diagnosticsScopes) ?? base['diagnostics.scope'],
		},
		problems: reader.problems,
	};
}

interface Reader {
	readonly value: Readonly<Record<string, unknown>>;
	readonly keyPrefix: string;
	readonly problems: SettingsProblem[];
}

function unknownKeys(value: Readonly<Record<string, unknown>>, keyPrefix: string): SettingsProblem[] {
	const known: readonly string[] = settingDescriptions.map(({ key }) => key);
	return Object.keys(value)
		.filter((key) => key !== '$schema' && !known.includes(key))
		.map((key) => {
			const nearest = nearestName(key, known);
			const message = { id: 'unknown-setting', key: keyPrefix + key, nearest } as const;
			return { path: [key], isKey: true, message };
		});
}

/** Reads an entry of a record. Returns its value, or the problem with it. */
type ReadEntry<Value> = (
	name: string,
	entry: unknown,
	key: string,
) => { readonly kept: Value } | Pick<SettingsProblem, 'isKey' | 'message'>;

/** @param names the keys that are allowed; undefined allows every key */
function readChoices<Value extends string>(
	reader: Reader,
	key: keyof Settings,
	choices: readonly Value[],
	names?: readonly string[],
): Readonly<Record<string, Value>> {
	const read: ReadEntry<Value> = (name, entry, entryKey) => {
		if (names && !names.includes(name)) {
			const message = { id: 'unknown-rule', rule: name, nearest: nearestName(name, names) } as const;
			return { isKey: true, message };
		}
		const kept = choices.find((choice) => choice === entry);
		if (kept !== undefined) return { kept };
		const value = JSON.stringify(entry);
		return { isKey: false, message: { id: 'wrong-choice', key: entryKey, value, choices } };
	};
	return readRecord(reader, key, read);
}

const readType: ReadEntry<string> = (_, entry, key) =>
	typeof entry === 'string'
		? { kept: entry }
		: { isKey: false, message: { id: 'wrong-kind', key, kind: 'a string' } };

function readRecord<Value>(
	{ value, keyPrefix, problems }: Reader,
	key: keyof Settings,
	read: ReadEntry<Value>,
): Readonly<Record<string, Value>> {
	const record = value[key];
	if (record === undefined || record === null) return {};
	if (!isRecord(record)) {
		problems.push(wrongKind([key], keyPrefix + key, 'an object'));
		return {};
	}
	const kept: [string, Value][] = [];
	for (const [name, entry] of Object.entries(record)) {
		const result = read(name, entry, `${keyPrefix}${key}.${name}`);
		if ('kept' in result) kept.push([name, result.kept]);
		else problems.push({ path: [key, name], ...result });
	}
	return Object.fromEntries(kept);
}

function readChoice<Value extends string>(
	{ value, keyPrefix, problems }: Reader,
	key: keyof Settings,
	choices: readonly Value[],
): Value | undefined {
	const setting = value[key];
	if (setting === undefined || setting === null) return undefined;
	const kept = choices.find((choice) => choice === setting);
	if (kept !== undefined) return kept;
	const message = {
		id: 'wrong-choice',
		key: keyPrefix + key,
		value: JSON.stringify(setting),
		choices,
	} as const;
	problems.push({ path: [key], isKey: false, message });
	return undefined;
}

function readBoolean({ value, keyPrefix, problems }: Reader, key: keyof Settings): boolean | undefined {
	const setting = value[key];
	if (setting === undefined || setting === null) return undefined;
	if (typeof setting === 'boolean') return setting;
	problems.push(wrongKind([key], keyPrefix + key, 'true or false'));
	return undefined;
}

/** Reads a list of strings. A list with another entry is not used, and each such entry is reported. */
function readStrings(
	{ value, keyPrefix, problems }: Reader,
	key: keyof Settings,
): readonly string[] | undefined {
	const items = value[key];
	if (items === undefined || items === null) return undefined;
	if (!Array.isArray(items)) {
		problems.push(wrongKind([key], keyPrefix + key, 'a list of strings'));
		return undefined;
	}
	const wrong = [...items.keys()].filter((index) => typeof items[index] !== 'string');
	for (const index of wrong) problems.push(wrongKind([key, index], keyPrefix + key, 'a list of strings'));
	return wrong.length === 0 ? items : undefined;
}

function readString({ value, keyPrefix, problems }: Reader, key: keyof Settings): string | undefined {
	const text = value[key];
	if (text === undefined || text === null || typeof text === 'string') return text ?? undefined;
	problems.push(wrongKind([key], keyPrefix + key, 'a string'));
	return undefined;
}

function wrongKind(path: SettingsProblem['path'], key: string, kind: SettingKind): SettingsProblem {
	return { path, isKey: false, message: { id: 'wrong-kind', key, kind } };
}

function lowerKeys<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

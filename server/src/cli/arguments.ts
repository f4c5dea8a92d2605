import { parseArgs } from 'node:util';
import { type Severity, severities } from '#language/settings/severity.ts';
import type { ReportFormat } from './reports/reportFormat.ts';
import { defaultFormat, reportFormats } from './reports/reportFormats.ts';

/** A parsed command line. `sentence` says what is wrong with an invalid one. */
export type Command =
	| { readonly name: 'check'; readonly options: CheckOptions }
	| { readonly name: 'render'; readonly options: RenderOptions }
	| { readonly name: 'help' }
	| { readonly name: 'version' }
	| { readonly name: 'invalid'; readonly sentence: string };

/** The options of `archdocs check`. */
export interface CheckOptions {
	readonly format: ReportFormat;
	/** The weakest severity of a finding that makes the exit status 1. */
	readonly failOn: Severity;
	readonly config: ConfigOption;
	/** Whether safe fixes are written to the files or shown as a diff. */
	readonly fix: 'no' | 'write' | 'show';
	readonly paths: readonly string[];
}

/** The options of `archdocs render`. */
export interface RenderOptions {
	readonly config: ConfigOption;
	readonly file: string;
	/** The file to write the page to; undefined for standard output. */
	readonly output: string | undefined;
}

/** The configuration to use: a named file, the nearest one of each document, or none. */
export type ConfigOption = { readonly file: string } | 'nearest' | 'none';

const options = {
	output: { type: 'string', short: 'o' },
	format: { type: 'string' },
	'fail-on': { type: 'string' },
	config: { type: 'string' },
	'no-config': { type: 'boolean' },
	fix: { type: 'boolean' },
	'dry-run': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean', short: 'v' },
} as const;

/** The options of a single command. */
const commandOptions = {
	check: ['format', 'fail-on', 'fix', 'dry-run'],
	render: ['output'],
} as const;

/** Parses the arguments after the program's name. Options may stand anywhere. Arguments after `--` are paths. */
export function parseArguments(args: readonly string[]): Command {
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		options,
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	if (values.help || args.length === 0) return { name: 'help' };
	if (values.version) return { name: 'version' };
	const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
	if (unknown?.kind === 'option')
		return invalid(`${unknown.rawName} is not an option: see "archdocs --help"`);
	const [command, ...paths] = positionals;
	if (command !== 'check' && command !== 'render') {
		const known = '"archdocs check PATH…" or "archdocs render FILE"';
		return invalid(command ? `"${command}" is not a command: write ${known}` : `Write ${known}`);
	}
	const other = command === 'check' ? 'render' : 'check';
	const misplaced = tokens.find(
		(token) => token.kind === 'option' && commandOptions[other].some((name) => name === token.name),
	);
	if (misplaced?.kind === 'option')
		return invalid(`${misplaced.rawName} is an option of "archdocs ${other}"`);
	return command === 'check' ? parseCheck(values, paths) : parseRender(values, paths);
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parseCheck(values: Values, paths: readonly string[]): Command {
	const format = reportFormats.find(({ name }) => name === (values.format ?? defaultFormat.name));
	if (format === undefined)
		return invalid(
			`--format takes ${alternatives(reportFormats.map(({ name }) => name))}${insteadOf(values.format)}`,
		);
	const failOn = severities.find((severity) => severity === (values['fail-on'] ?? 'warning'));
	if (failOn === undefined)
		return invalid(`--fail-on takes ${alternatives(severities)}${insteadOf(values['fail-on'])}`);
	const config = parseConfig(values);
	if (typeof config === 'object' && 'name' in config) return config;
	const fix = parseFix(values, format);
	if (typeof fix !== 'string') return fix;
	if (paths.length === 0)
		return invalid('Name a file, a folder or a glob to check, such as "archdocs check docs"');
	return { name: 'check', options: { format, failOn, config, fix, paths } };
}

function parseRender(values: Values, paths: readonly string[]): Command {
	const { output } = values;
	if (output !== undefined && (typeof output !== 'string' || output === ''))
		return invalid('--output takes a file');
	const config = parseConfig(values);
	if (typeof config === 'object' && 'name' in config) return config;
	const [file, ...others] = paths;
	if (file === undefined)
		return invalid('Name a file to render, such as "archdocs render docs/a.md -o a.html"');
	if (others.length > 0) return invalid(`"archdocs render" takes one file, not ${paths.length}`);
	return { name: 'render', options: { config, file, output: output === '-' ? undefined : output } };
}

function parseConfig({ config, 'no-config': none }: Values): ConfigOption | Command {
	if (config === undefined) return none ? 'none' : 'nearest';
	if (typeof config !== 'string' || config === '') return invalid('--config takes a file');
	return none ? invalid('--config and --no-config exclude each other') : { file: config };
}

function parseFix({ fix, 'dry-run': dryRun }: Values, format: ReportFormat): CheckOptions['fix'] | Command {
	if (!dryRun) return fix ? 'write' : 'no';
	if (!fix) return invalid('--dry-run shows what --fix would change: write both');
	return format.isForPeople ? 'show' : invalid(`--dry-run prints a diff, so it cannot print ${format.title}`);
}

/** "a, b or c". */
function alternatives(names: readonly string[]): string {
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** The end of a sentence about an unexpected value; empty if the option has no value. */
function insteadOf(value: Values[string]): string {
	return typeof value === 'string' ? `, not "${value}"` : '';
}

function invalid(sentence: string): Command {
	return { name: 'invalid', sentence: `${sentence}.` };
}

import { parseArgs } from 'node:util';
import { type Severity, severities } from '#language/settings/severity.ts';

/** What the command line asks for. */
export type Command =
	| { readonly name: 'check'; readonly options: CheckOptions }
	| { readonly name: 'render'; readonly options: RenderOptions }
	| { readonly name: 'help' }
	| { readonly name: 'version' }
	| { readonly name: 'invalid'; readonly sentence: string };

export interface CheckOptions {
	readonly format: 'pretty' | 'json';
	readonly failOn: Severity;
	readonly config: ConfigOption;
	/** Safe fixes are written to the files, or only shown. */
	readonly fix: 'no' | 'write' | 'show';
	readonly paths: readonly string[];
}

export interface RenderOptions {
	readonly config: ConfigOption;
	readonly file: string;
	/** The file that gets the page; undefined for standard output. */
	readonly output: string | undefined;
}

/** A file to use instead of the nearest configuration, or `none` for no configuration at all. */
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

/** The options that only one command has. */
const optionsOf = {
	check: ['format', 'fail-on', 'fix', 'dry-run'],
	render: ['output'],
} as const;

/** Reads the arguments after the program's name. Options may stand anywhere; arguments after `--` are paths. */
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
		(token) => token.kind === 'option' && optionsOf[other].some((name) => name === token.name),
	);
	if (misplaced?.kind === 'option')
		return invalid(`${misplaced.rawName} is an option of "archdocs ${other}"`);
	return command === 'check' ? checkCommand(values, paths) : renderCommand(values, paths);
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function checkCommand(values: Values, paths: readonly string[]): Command {
	const format = values.format ?? 'pretty';
	if (format !== 'pretty' && format !== 'json') return invalid(`--format takes pretty or json${not(format)}`);
	const failOn = severities.find((severity) => severity === (values['fail-on'] ?? 'warning'));
	if (failOn === undefined)
		return invalid(`--fail-on takes error, warning, information or hint${not(values['fail-on'])}`);
	const config = configOf(values);
	if (typeof config === 'object' && 'name' in config) return config;
	const fix = fixOf(values, format);
	if (typeof fix !== 'string') return fix;
	if (paths.length === 0)
		return invalid('Name a file, a folder or a glob to check, such as "archdocs check docs"');
	return { name: 'check', options: { format, failOn, config, fix, paths } };
}

function renderCommand(values: Values, paths: readonly string[]): Command {
	const { output } = values;
	if (output !== undefined && (typeof output !== 'string' || output === ''))
		return invalid('--output takes a file');
	const config = configOf(values);
	if (typeof config === 'object' && 'name' in config) return config;
	const [file, ...others] = paths;
	if (file === undefined)
		return invalid('Name a file to render, such as "archdocs render docs/a.md -o a.html"');
	if (others.length > 0) return invalid(`"archdocs render" takes one file, not ${paths.length}`);
	return { name: 'render', options: { config, file, output: output === '-' ? undefined : output } };
}

function configOf({ config, 'no-config': none }: Values): ConfigOption | Command {
	if (config === undefined) return none ? 'none' : 'nearest';
	if (typeof config !== 'string' || config === '') return invalid('--config takes a file');
	return none ? invalid('--config and --no-config exclude each other') : { file: config };
}

function fixOf(
	{ fix, 'dry-run': dryRun }: Values,
	format: CheckOptions['format'],
): CheckOptions['fix'] | Command {
	if (!dryRun) return fix ? 'write' : 'no';
	if (!fix) return invalid('--dry-run shows what --fix would change: write both');
	return format === 'json' ? invalid('--dry-run prints a diff, so it cannot print JSON') : 'show';
}

function not(value: Values[string]): string {
	return typeof value === 'string' ? `, not "${value}"` : '';
}

function invalid(sentence: string): Command {
	return { name: 'invalid', sentence: `${sentence}.` };
}

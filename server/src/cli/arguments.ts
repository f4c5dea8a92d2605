import { parseArgs } from 'node:util';
import { type Severity, severities } from '#common/severity.ts';

/** What the command line asks for. */
export type Command =
	| { readonly name: 'check'; readonly options: CheckOptions }
	| { readonly name: 'help' }
	| { readonly name: 'version' }
	| { readonly name: 'wrong'; readonly sentence: string };

export interface CheckOptions {
	readonly format: 'pretty' | 'json';
	readonly failOn: Severity;
	/** A file to use instead of the nearest one, `none` for no configuration at all. */
	readonly config: { readonly file: string } | 'nearest' | 'none';
	/** What is safe to fix is fixed in the files, or only shown. */
	readonly fix: 'no' | 'write' | 'show';
	readonly paths: readonly string[];
}

const options = {
	format: { type: 'string' },
	'fail-on': { type: 'string' },
	config: { type: 'string' },
	'no-config': { type: 'boolean' },
	fix: { type: 'boolean' },
	'dry-run': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the arguments behind the program's name. Options may stand anywhere; what follows `--` are paths. */
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
	if (unknown?.kind === 'option') return wrong(`${unknown.rawName} is not an option: see "archdocs --help"`);
	const [command, ...paths] = positionals;
	if (command !== 'check') {
		return wrong(
			command
				? `"${command}" is not a command: write "archdocs check PATH…"`
				: 'Write "archdocs check PATH…"',
		);
	}
	return checkCommand(values, paths);
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function checkCommand(values: Values, paths: readonly string[]): Command {
	const format = values.format ?? 'pretty';
	if (format !== 'pretty' && format !== 'json') return wrong(`--format takes pretty or json${not(format)}`);
	const failOn = severities.find((severity) => severity === (values['fail-on'] ?? 'warning'));
	if (failOn === undefined)
		return wrong(`--fail-on takes error, warning, information or hint${not(values['fail-on'])}`);
	const { config } = values;
	if (config !== undefined && (typeof config !== 'string' || config === ''))
		return wrong('--config takes a file');
	if (config !== undefined && values['no-config'])
		return wrong('--config and --no-config exclude each other');
	const fix = fixOf(values, format);
	if (typeof fix !== 'string') return fix;
	if (paths.length === 0)
		return wrong('Name a file, a folder or a glob to check, such as "archdocs check docs"');
	const found = config === undefined ? 'nearest' : { file: config };
	return {
		name: 'check',
		options: {
			format,
			failOn,
			config: values['no-config'] ? 'none' : found,
			fix,
			paths,
		},
	};
}

function fixOf(
	{ fix, 'dry-run': dryRun }: Values,
	format: CheckOptions['format'],
): CheckOptions['fix'] | Command {
	if (!dryRun) return fix ? 'write' : 'no';
	if (!fix) return wrong('--dry-run shows what --fix would change: write both');
	return format === 'json' ? wrong('--dry-run prints a diff, so it cannot print JSON') : 'show';
}

function not(value: Values[string]): string {
	return typeof value === 'string' ? `, not "${value}"` : '';
}

function wrong(sentence: string): Command {
	return { name: 'wrong', sentence: `${sentence}.` };
}

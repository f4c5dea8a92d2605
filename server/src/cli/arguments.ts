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
	readonly paths: readonly string[];
}

/** Reads the arguments behind the program's name. Options may stand anywhere; what follows `--` are paths. */
export function parseArguments(args: readonly string[]): Command {
	if (args.includes('--help') || args.includes('-h') || args.length === 0) return { name: 'help' };
	if (args[0] === '--version' || args[0] === '-v') return { name: 'version' };
	const [command, ...rest] = args;
	if (command !== 'check') return wrong(`"${command}" is not a command: write "archdocs check PATH…"`);
	let options: CheckOptions = { format: 'pretty', failOn: 'warning', config: 'nearest', paths: [] };
	for (let index = 0; index < rest.length; index++) {
		const argument = rest[index] ?? '';
		if (argument === '--') {
			options = { ...options, paths: [...options.paths, ...rest.slice(index + 1)] };
			break;
		}
		if (!argument.startsWith('-')) {
			options = { ...options, paths: [...options.paths, argument] };
			continue;
		}
		const [name = '', inline] = splitOption(argument);
		const takesValue = name === '--format' || name === '--fail-on' || name === '--config';
		const value = inline ?? (takesValue ? rest[++index] : undefined);
		const changed = withOption(options, name, value, inline !== undefined);
		if (typeof changed === 'string') return wrong(changed);
		options = changed;
	}
	if (options.paths.length === 0)
		return wrong('Name a file, a folder or a glob to check, such as "archdocs check docs"');
	return { name: 'check', options };
}

function splitOption(argument: string): readonly [name: string, value?: string] {
	const equals = argument.indexOf('=');
	return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function withOption(
	options: CheckOptions,
	name: string,
	value: string | undefined,
	inline: boolean,
): CheckOptions | string {
	switch (name) {
		case '--format':
			if (value === 'pretty' || value === 'json') return { ...options, format: value };
			return `--format takes pretty or json${butHas(value)}`;
		case '--fail-on': {
			const failOn = severities.find((severity) => severity === value);
			if (failOn) return { ...options, failOn };
			return `--fail-on takes error, warning, information or hint${butHas(value)}`;
		}
		case '--config':
			if (value === undefined || value === '') return '--config takes a file';
			return { ...options, config: { file: value } };
		case '--no-config':
			return inline ? '--no-config takes no value' : { ...options, config: 'none' };
		default:
			return `${name} is not an option of "archdocs check": see "archdocs --help"`;
	}
}

function butHas(value: string | undefined): string {
	return value === undefined ? '' : `, not "${value}"`;
}

function wrong(sentence: string): Command {
	return { name: 'wrong', sentence: `${sentence}.` };
}

import type { ConfigOption } from './arguments.ts';
import type { Terminal } from './run.ts';

/** The configuration that was asked for, by its URI. */
export function configUri(config: ConfigOption, { toUri }: Pick<Terminal, 'toUri'>): ConfigOption {
	return typeof config === 'string' ? config : { file: toUri(config.file) };
}

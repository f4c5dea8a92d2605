import { atLeast } from '#common/severity.ts';
import type { Host } from '../files/host.ts';
import { createLanguageService } from '../language/languageService.ts';
import { type CheckOptions, parseArguments } from './arguments.ts';
import { type CheckResult, checkFiles } from './checkFiles.ts';
import { jsonReport } from './jsonReport.ts';
import { createPaint } from './paint.ts';
import { prettyReport } from './prettyReport.ts';
import { targetOf } from './targets.ts';
import { usage } from './usage.ts';

/** What the command line needs of the process it runs in. */
export interface Terminal {
	readonly host: Host;
	readonly version: string;
	/** Standard output is a terminal that shows colours. */
	readonly colours: boolean;
	/** A URI for a path as the user wrote it, relative to the working directory. */
	toUri(path: string): string;
	/** The other way: relative to the working directory, with `/`. */
	display(uri: string): string;
	print(text: string): unknown;
	complain(text: string): unknown;
}

/** Runs one command and returns its exit status: 0 clean, 1 findings, 2 wrong usage or something unreadable. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
	const command = parseArguments(args);
	switch (command.name) {
		case 'help':
			terminal.print(usage);
			return 0;
		case 'version':
			terminal.print(`${terminal.version}\n`);
			return 0;
		case 'wrong':
			terminal.complain(`archdocs: ${command.sentence}\n`);
			return 2;
		case 'check':
			return check(command.options, terminal);
	}
}

async function check(options: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
	const { host, display } = terminal;
	const service = createLanguageService();
	const targets = await Promise.all(options.paths.map((path) => targetOf(host, path, terminal.toUri)));
	const config =
		typeof options.config === 'string' ? options.config : { file: terminal.toUri(options.config.file) };
	const result = await checkFiles({ host, service, options: { ...options, config }, targets, display });
	terminal.print(
		options.format === 'json'
			? jsonReport(result, display)
			: prettyReport(result, display, createPaint(terminal.colours)),
	);
	for (const sentence of [...result.notes, ...result.errors]) terminal.complain(`archdocs: ${sentence}\n`);
	if (result.errors.length > 0) return 2;
	return fails(result, options) ? 1 : 0;
}

function fails({ files }: CheckResult, { failOn }: CheckOptions): boolean {
	return files.some(({ diagnosis }) => diagnosis.findings.some(({ severity }) => atLeast(severity, failOn)));
}

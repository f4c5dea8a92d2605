import { atLeast } from '#language/settings/severity.ts';
import type { Host } from '../files/host.ts';
import { textOf } from '../language/document/document.ts';
import { type CheckOptions, parseArguments } from './arguments.ts';
import { type CheckResult, checkFiles } from './checkFiles.ts';
import { configUri } from './configUri.ts';
import { fixDiff } from './fixDiff.ts';
import { jsonReport } from './jsonReport.ts';
import { createPaint } from './paint.ts';
import { plural } from './plural.ts';
import { prettyReport } from './prettyReport.ts';
import { renderFile } from './renderFile.ts';
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
	/** Gives a file another text, whole or not at all; answers why it could not, as a clause. */
	replace(uri: string, before: string, after: string): Promise<string | undefined>;
	/** Gives a file a text, be there one or not, whole or not at all; answers why it could not, as a clause. */
	write(uri: string, text: string): Promise<string | undefined>;
	/** Both name one file, be it through links. */
	isSameFile(uri: string, other: string): Promise<boolean>;
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
		case 'render':
			return renderFile(command.options, terminal);
	}
}

async function check(options: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
	const { host, display } = terminal;
	const { createLanguageService } = await import('../language/languageService.ts');
	const service = createLanguageService();
	const targets = await Promise.all(options.paths.map((path) => targetOf(host, path, terminal.toUri)));
	const config = configUri(options.config, terminal);
	const result = await checkFiles({ host, service, options: { ...options, config }, targets, display });
	const { errors, isChanged } = await applyFixes(result, options, terminal);
	if (options.fix !== 'show') terminal.print(reportOf(result, options, terminal));
	for (const sentence of [...result.notes, ...result.errors, ...errors])
		terminal.complain(`archdocs: ${sentence}\n`);
	if (result.errors.length + errors.length > 0) return 2;
	return isChanged || fails(result, options) ? 1 : 0;
}

function reportOf(result: CheckResult, options: CheckOptions, { display, colours }: Terminal): string {
	return options.format === 'json'
		? jsonReport(result, display)
		: prettyReport(result, display, createPaint(colours));
}

/** Writes the fixed texts, or shows what they would change; says what was done. */
async function applyFixes(
	{ files }: CheckResult,
	{ fix }: CheckOptions,
	terminal: Terminal,
): Promise<{ readonly errors: readonly string[]; readonly isChanged: boolean }> {
	const errors: string[] = [];
	const say = (sentence: string) => terminal.complain(`archdocs: ${sentence}\n`);
	const fixable = files.filter(({ fixed }) => fixed !== undefined);
	for (const { uri, isUnfaithful } of files)
		if (isUnfaithful) say(`Not fixed: ${terminal.display(uri)}, because it would become another document.`);
	for (const { uri, fixed } of fixable) {
		if (fixed === undefined) continue;
		const name = terminal.display(uri);
		const findings = plural(fixed.count, 'finding', 'findings');
		if (fix === 'show') {
			terminal.print(fixDiff(fixed, name));
			say(`Would fix ${findings} in ${name}.`);
			continue;
		}
		const reason = await terminal.replace(uri, textOf(fixed.before.document), textOf(fixed.after.document));
		if (reason === undefined) say(`Fixed ${findings} in ${name}.`);
		else errors.push(`Not fixed: ${name}, because ${reason}.`);
	}
	return { errors, isChanged: fix === 'show' && fixable.length > 0 };
}

function fails({ files }: CheckResult, { failOn }: CheckOptions): boolean {
	return files.some(({ analysis }) => analysis.findings.some(({ severity }) => atLeast(severity, failOn)));
}

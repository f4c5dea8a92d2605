import { textOf } from '../language/document/document.ts';
import { atLeast } from '../language/settings/severity.ts';
import type { CheckOptions } from './arguments.ts';
import { checkFiles } from './checkFiles.ts';
import type { CheckResult } from './checkResult.ts';
import { diffReport } from './reports/diff.ts';
import { plural } from './reports/summary.ts';
import { findTarget } from './targets.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

/** Runs `archdocs check`: checks documents, applies safe fixes if asked to, and reports the findings. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
	const { host, toUri } = terminal;
	const { createLanguageService } = await import('../language/languageService.ts');
	const service = createLanguageService();
	const targets = await Promise.all(options.paths.map((path) => findTarget(host, path, toUri)));
	const result = await checkFiles({ terminal, service, options, targets });
	const { errors, isChanged } = await applyFixes(result, options, terminal);
	if (options.fix !== 'show') terminal.print(options.format.report(result, terminal));
	for (const sentence of [...result.notes, ...result.errors, ...errors])
		terminal.printError(`archdocs: ${sentence}\n`);
	if (result.errors.length + errors.length > 0) return 2;
	return isChanged || fails(result, options) ? 1 : 0;
}

/** Writes the fixed texts or shows them as diffs, and says what happened to each file. */
async function applyFixes(
	{ files }: CheckResult,
	{ fix }: CheckOptions,
	terminal: Terminal,
): Promise<{ readonly errors: readonly string[]; readonly isChanged: boolean }> {
	const errors: string[] = [];
	const notify = (sentence: string) => terminal.printError(`archdocs: ${sentence}\n`);
	const fixable = files.filter(({ fixed }) => fixed !== undefined);
	for (const { uri, isUnfaithful } of files)
		if (isUnfaithful)
			notify(`Not fixed: ${terminal.display(uri)}, because it would become another document.`);
	for (const { uri, fixed } of fixable) {
		if (fixed === undefined) continue;
		const name = terminal.display(uri);
		const findings = plural(fixed.count, 'finding', 'findings');
		if (fix === 'show') {
			terminal.print(diffReport(fixed, name));
			notify(`Would fix ${findings} in ${name}.`);
			continue;
		}
		const reason = await terminal.replace(uri, textOf(fixed.before.document), textOf(fixed.after.document));
		if (reason === undefined) notify(`Fixed ${findings} in ${name}.`);
		else errors.push(`Not fixed: ${name}, because ${reason}.`);
	}
	return { errors, isChanged: fix === 'show' && fixable.length > 0 };
}

function fails({ files }: CheckResult, { failOn }: CheckOptions): boolean {
	return files.some(({ analysis }) => analysis.findings.some(({ severity }) => atLeast(severity, failOn)));
}

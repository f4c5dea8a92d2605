import { parseArguments } from './arguments.ts';
import { check } from './check.ts';
import { render } from './render.ts';
import type { ExitStatus, Terminal } from './terminal.ts';
import { usage } from './usage.ts';

/** Runs the command that the arguments name and returns its exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
	const command = parseArguments(args);
	switch (command.name) {
		case 'help':
			terminal.print(usage);
			return 0;
		case 'version':
			terminal.print(`${terminal.version}\n`);
			return 0;
		case 'invalid':
			terminal.printError(`archdocs: ${command.sentence}\n`);
			return 2;
		case 'check':
			return check(command.options, terminal);
		case 'render':
			return render(command.options, terminal);
	}
}

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The program of VS Code that belongs to a command `code`. The command itself is a script that starts the program and
 * does not wait for it. Gives the path itself when it is no such script, and undefined when nothing is there.
 */
export function desktopExecutable(command: string): string | undefined {
	if (!existsSync(command)) return undefined;
	const script = realpathSync(command);
	const folder = path.dirname(script);
	if (path.basename(folder) !== 'bin') return script;
	const candidates = [
		// Linux: share/code/bin/code beside share/code/code
		path.join(folder, '..', path.basename(script)),
		// Windows: bin/code.cmd below Code.exe
		path.join(folder, '..', 'Code.exe'),
		// macOS: Contents/Resources/app/bin/code, the program in Contents/MacOS
		path.join(folder, '..', '..', '..', 'MacOS', 'Electron'),
		path.join(folder, '..', '..', '..', 'MacOS', 'Code'),
	];
	return candidates.find((candidate) => existsSync(candidate)) ?? script;
}

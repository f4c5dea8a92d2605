import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

const patience = 5_000;

/** Ends a detached child and everything in its process group: first politely, then not. */
export function stopGroup(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		const { pid } = child;
		if (pid === undefined || child.exitCode !== null || child.signalCode !== null) {
			signalGroup(pid, 'SIGKILL');
			resolve();
			return;
		}
		const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), patience);
		child.once('exit', () => {
			clearTimeout(timer);
			// What the leader left behind, such as an extension host that was busy.
			signalGroup(pid, 'SIGKILL');
			resolve();
		});
		signalGroup(pid, 'SIGTERM');
	});
}

/** Sends a signal to all of a group; nothing when it is gone, or was never there. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// The group is already gone.
	}
}

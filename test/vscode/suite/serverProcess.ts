import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The process ids of the language servers that this extension host has started. */
export function serverProcesses(): number[] {
	const children = process.platform === 'linux' ? linuxProcesses() : listedProcesses();
	return children
		.filter(({ parent, command }) => parent === process.pid && /dist[\\/]server\.js/.test(command))
		.map(({ id }) => id);
}

interface Running {
	readonly id: number;
	readonly parent: number;
	readonly command: string;
}

/** Small Linuxes have no `ps`. */
function linuxProcesses(): Running[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
				const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
				return [{ id: Number(name), parent: Number(parent), command }];
			} catch {
				// It has ended meanwhile.
				return [];
			}
		});
}

function listedProcesses(): Running[] {
	const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
	return lines.flatMap((line) => {
		const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
		return match ? [{ id: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [];
	});
}

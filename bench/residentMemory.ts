import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Megabytes of memory that a process has resident; NaN where the system does not say. */
export function residentMegabytes(processId: number): number {
	if (process.platform === 'linux') {
		const status = readFileSync(`/proc/${processId}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
	}
	if (process.platform === 'win32') return Number.NaN;
	return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' })) / 1024;
}

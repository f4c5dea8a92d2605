import type { BenchServer } from './servers.ts';

export async function printHostile(_server: BenchServer) {
	return {};
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

for (const file of ['package-lock.json', 'test/vscode/package-lock.json']) {
	const packages: Record<string, Locked> = JSON.parse(readFileSync(inRepository(file), 'utf8')).packages;

	describe(file, () => {
		it('lists every package for other platforms, as npm ci requires', () => {
			const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
			const wanted = Object.values(packages).flatMap((entry) =>
				Object.keys(entry.optionalDependencies ?? {}),
			);
			assert.deepEqual(
				wanted.filter((name) => !names.has(name)),
				[],
			);
		});

		it('names no registry', () => {
			const resolved = Object.values(packages).map((entry) => entry.resolved);
			assert.deepEqual(
				resolved.filter((address) => address?.startsWith('http')),
				[],
			);
		});
	});
}

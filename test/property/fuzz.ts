import process from 'node:process';
import fc from 'fast-check';

const asked = readNumber('ARCHDOCS_FUZZ_EDITS');
const seed = readNumber('ARCHDOCS_FUZZ_SEED');

/**
 * Tries a property on random values and throws for the smallest value that fails, with what it takes to see it again.
 *
 * @param count how many values, unless ARCHDOCS_FUZZ_EDITS says it
 * @param perRun how many of what ARCHDOCS_FUZZ_EDITS counts stand in one value, on average
 */
export function fuzz<Value>(
	count: number,
	perRun: number,
	arbitrary: fc.Arbitrary<Value>,
	property: (value: Value) => void,
): void {
	const numRuns = Math.max(1, Math.ceil((asked ?? count) / perRun));
	const result = fc.check(
		fc.property(arbitrary, property),
		seed === undefined ? { numRuns } : { numRuns, seed },
	);
	if (!result.failed) return;
	const again = `ARCHDOCS_FUZZ_SEED=${result.seed} ARCHDOCS_FUZZ_EDITS=${Math.ceil(numRuns * perRun)}`;
	const reason =
		result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
	const message = `${reason}\n\nSmallest of ${result.numShrinks} tries. The same run again: ${again}`;
	throw new Error(message, { cause: result.errorInstance });
}

function readNumber(name: string): number | undefined {
	const value = process.env[name];
	if (value === undefined || value === '') return undefined;
	const number = Number(value);
	if (!Number.isInteger(number)) throw new Error(`${name} must be a whole number, not ${value}.`);
	return number;
}

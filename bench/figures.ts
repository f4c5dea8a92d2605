/** Returns the value below which a share of the samples lies, or NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
	const sorted = samples.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Returns the median of samples, or NaN without samples. */
export function median(samples: readonly number[]): number {
	return percentile(samples, 0.5);
}

/** Prints a table. The first column is aligned left, the others right. */
export function printTable(titles: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = titles.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	for (const row of [titles, ...rows]) {
		const cells = row.map((cell, column) => {
			const width = widths[column] ?? 0;
			return column === 0 ? cell.padEnd(width) : cell.padStart(width);
		});
		console.log(`  ${cells.join('   ').trimEnd()}`);
	}
	console.log('');
}

/** Formats milliseconds with at least three significant digits, or a dash if there is no value. */
export function milliseconds(value: number): string {
	if (!Number.isFinite(value)) return '–';
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Formats the ratio of a value to a base, or a dash if there is none. */
export function ratio(value: number, base: number): string {
	const quotient = value / base;
	if (!Number.isFinite(quotient)) return '–';
	return `${quotient >= 0.1 ? quotient.toFixed(2) : quotient.toFixed(3)}×`;
}

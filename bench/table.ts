/** Prints rows below their titles: the first column to the left, the others to the right. */
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

/** Milliseconds with as many digits as mean something; a dash for what was not measured. */
export function milliseconds(value: number): string {
	if (!Number.isFinite(value)) return '–';
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function ratio(value: number, base: number): string {
	const quotient = value / base;
	if (!Number.isFinite(quotient)) return '–';
	return `${quotient >= 0.1 ? quotient.toFixed(2) : quotient.toFixed(3)}×`;
}

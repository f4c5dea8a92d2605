/** The first index below `length` for which `isAfter` holds, where it holds for all that follow; else `length`. */
export function firstAfter(length: number, isAfter: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isAfter(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

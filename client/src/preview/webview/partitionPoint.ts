/**
 * The first index below `length` for which `isAfter` holds, found by binary search. `isAfter` must hold for all indexes after
 * that one.
 *
 * @returns `length` when it holds for none
 */
export function partitionPoint(length: number, isAfter: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isAfter(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

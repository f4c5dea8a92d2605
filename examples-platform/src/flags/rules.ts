/** Whether a flag that is on for some percent of all shops is on for this one: the same answer every time. */
export function isOn(shop: string, percent: number): boolean {
	const sum = [...shop].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 100, 7);
	return sum < percent;
}

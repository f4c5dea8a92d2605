/** True for the key of a heading that has no word outside of its tokens: any title can take its place. */
export function isAnyTitle(key: string): boolean {
	return /^(?:\W*(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>)\W*)+$/u.test(key);
}

/** What a link or an action is called that leads through what is open in a section. @param section empty for the whole document */
export function fillTitle(section: string): string {
	return section === '' ? 'Fill the document…' : `Fill "${section}"…`;
}

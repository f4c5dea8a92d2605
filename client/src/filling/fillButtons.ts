import { type QuickInputButton, QuickInputButtons, ThemeIcon } from 'vscode';

/** What can be done with a question but to answer it; the tooltips are what screen readers say. */
export const fillButtons = {
	back: QuickInputButtons.Back,
	skip: { iconPath: new ThemeIcon('debug-step-over'), tooltip: 'Skip' },
	nothing: { iconPath: new ThemeIcon('circle-slash'), tooltip: 'Not Applicable' },
	finish: { iconPath: new ThemeIcon('check-all'), tooltip: 'Finish' },
} as const satisfies Readonly<Record<string, QuickInputButton>>;

/** The buttons of a question, in their order. */
export function buttonsFor(hasBack: boolean, mayBeNothing: boolean): readonly QuickInputButton[] {
	const { back, skip, nothing, finish } = fillButtons;
	return [...(hasBack ? [back] : []), skip, ...(mayBeNothing ? [nothing] : []), finish];
}

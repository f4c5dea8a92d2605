import type { EditorSettings } from '../host/editorProfile.ts';

/** How the editor looks in most tests: dark, with nothing beside the text. */
export const dark = {
	'editor.minimap.enabled': false,
	'workbench.colorTheme': 'Default Dark Modern',
} as const satisfies EditorSettings;

/** The same without the headings that stay above the text, for tests that look at the lines in view. */
export const plainDark = { ...dark, 'editor.stickyScroll.enabled': false } as const satisfies EditorSettings;

import type { Documents } from './documents.ts';
import type { ProjectStore } from './projectStore.ts';

/** Milliseconds after which an edit of a template holds for its documents. */
const delay = 200;

/** What is written in an open template holds for its documents before it is saved. */
export function followOpenTemplates(documents: Documents, projects: ProjectStore): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const changed = (uri: string) => {
		if (waiting !== undefined || !projects.isTemplate(uri)) return;
		waiting = setTimeout(() => {
			waiting = undefined;
			projects.forget();
		}, delay);
	};
	documents.onDidChange(({ uri }) => changed(uri));
	documents.onDidTouch(({ uri }) => changed(uri));
	documents.onDidClose(changed);
}

import { after, afterEach, before } from 'node:test';
import type { EditorSettings } from '../host/editorProfile.ts';
import { type OpenWorkbench, openWorkbench } from '../host/openWorkbench.ts';
import { Workbench } from './workbench.ts';

/** A workbench for the tests of a `describe`: there once they run. */
export interface UsedWorkbench {
	readonly opened: OpenWorkbench;
	readonly workbench: Workbench;
}

/**
 * Opens a workbench before the tests around it and closes it behind them; photographs what a failed one leaves.
 *
 * @param prepare brings it where the tests start
 * @param makeFolder makes the folder that is opened, where it is not a copy of the examples
 */
export function useWorkbench(
	settings: EditorSettings,
	prepare: (used: UsedWorkbench) => Promise<void>,
	makeFolder?: (parent: string) => string,
): UsedWorkbench {
	let opened: OpenWorkbench | undefined;
	const there = () => {
		if (opened === undefined) throw new Error('The workbench is not open yet.');
		return opened;
	};
	const used: UsedWorkbench = {
		get opened() {
			return there();
		},
		get workbench() {
			return new Workbench(there().page);
		},
	};
	before(async () => {
		opened = await openWorkbench(settings, makeFolder);
		await prepare(used);
	});
	afterEach(async (context) => {
		if (!('passed' in context) || context.passed) return;
		await used.workbench.screenshot(`failed-${context.name.replace(/\W+/g, '-')}`);
	});
	after(() => opened?.close());
	return used;
}

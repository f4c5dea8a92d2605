import { median, milliseconds, percentile, printTable, ratio } from './figures.ts';
import type { Session } from './measure.ts';
import type { PreviewFigures } from './measurePreview.ts';
import type { WorkspaceFigures } from './measureWorkspace.ts';

/** Samples by the name of the server. A server that failed has none. */
export type Starts = ReadonlyMap<string, readonly number[]>;
/** Sessions by the name of the server. */
export type Sessions = ReadonlyMap<string, readonly Session[]>;

/** The figures of one server and one document: medians over the sessions, percentiles over all keys. */
export interface Figures {
	readonly coldOpen: number;
	readonly keyP50: number;
	readonly keyP95: number;
	readonly burst: number;
	readonly memory: number;
}

/** Summarizes the sessions of one server. */
export function figuresOf(sessions: readonly Session[]): Figures {
	const keys = sessions.flatMap((session) => session.keys);
	return {
		coldOpen: median(sessions.map(({ coldOpen }) => coldOpen)),
		keyP50: percentile(keys, 0.5),
		keyP95: percentile(keys, 0.95),
		burst: median(sessions.map(({ burst }) => burst)),
		memory: median(sessions.map(({ memory }) => memory)),
	};
}

const columns: readonly (readonly [title: string, figure: keyof Figures])[] = [
	['cold open', 'coldOpen'],
	['key p50', 'keyP50'],
	['key p95', 'keyP95'],
	['burst of 20', 'burst'],
	['memory MB', 'memory'],
];

/** Prints the startup time of each server, and its ratio to the first one. */
export function printStarts(starts: Starts): void {
	const floor = median([...starts.values()][0] ?? []);
	console.log('Start: from the process to the answer to "initialize", median in ms\n');
	const rows = [...starts].map(([name, samples]) => {
		const start = median(samples);
		return [name, milliseconds(start), ratio(start, floor)];
	});
	printTable(['server', 'start', 'of the empty server'], rows);
}

/** Prints the figures of each server, and the ratio of the first one to the best of the others. */
export function printSessions(lines: number, sessions: Sessions): void {
	console.log(`${lines.toLocaleString('en')} lines, in ms\n`);
	const figures = [...sessions].map(([name, measured]) => [name, figuresOf(measured)] as const);
	const rows = figures.map(([name, values]) => [
		name,
		...columns.map(([, key]) => milliseconds(values[key])),
	]);
	const [own, ...others] = figures;
	if (own && others.length > 0) {
		const share = columns.map(([, key]) => {
			const best = Math.min(...others.map(([, values]) => values[key]).filter(Number.isFinite));
			return ratio(own[1][key], best);
		});
		rows.push([`${own[0]} : best other`, ...share]);
	}
	printTable(['server', ...columns.map(([title]) => title)], rows);
}

const workspaceColumns: readonly (readonly [title: string, figure: keyof WorkspaceFigures])[] = [
	['all known', 'complete'],
	['memory MB', 'memory'],
	['references', 'references'],
	['definition', 'definition'],
	['completion', 'completion'],
];

/** Prints the figures of each server for a folder, and the ratio of the first one to the best of the others. */
export function printWorkspaces(
	folder: string,
	workspaces: ReadonlyMap<string, readonly WorkspaceFigures[]>,
): void {
	console.log(`${folder}, in ms\n`);
	const figures = [...workspaces].map(
		([name, measured]) =>
			[name, workspaceColumns.map(([, key]) => median(measured.map((it) => it[key])))] as const,
	);
	const rows = figures.map(([name, values]) => [name, ...values.map(milliseconds)]);
	const [own, ...others] = figures;
	if (own && others.length > 0) {
		const share = own[1].map((value, column) => {
			const best = Math.min(
				...others.map(([, values]) => values[column] ?? Number.NaN).filter(Number.isFinite),
			);
			return ratio(value, best);
		});
		rows.push([`${own[0]} : best other`, ...share]);
	}
	printTable(['server', ...workspaceColumns.map(([title]) => title)], rows);
}

/** Prints the figures of previews: medians over the sessions, percentiles over all keys. */
export function printPreview(lines: number, sessions: readonly PreviewFigures[]): void {
	const keys = sessions.flatMap((session) => session.keys);
	const complete = median(sessions.map((session) => session.complete));
	const key = percentile(keys, 0.5);
	console.log(`Preview of ${lines.toLocaleString('en')} lines, in ms\n`);
	printTable(
		['first screen', 'complete', 'longest task', 'key p50', 'key p95', 'key of complete'],
		[
			[
				milliseconds(median(sessions.map((session) => session.firstScreen))),
				milliseconds(complete),
				milliseconds(median(sessions.map((session) => session.longestTask))),
				milliseconds(key),
				milliseconds(percentile(keys, 0.95)),
				ratio(key, complete),
			],
		],
	);
}

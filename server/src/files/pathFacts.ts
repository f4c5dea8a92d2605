import { URI, Utils } from 'vscode-uri';
import type { PathExists } from '../language/rules/contexts.ts';
import type { Host } from './host.ts';
import type { Project } from './project.ts';

/** The part of a project that says where paths in its documents are looked up. */
export type PathScope = Pick<Project, 'codeRoots'>;

/** Whether the paths in documents exist. Answers are remembered. */
export interface PathFacts {
	/**
	 * The answers for a project. Paths that have not been looked up are unknown, except for those that lead out of the
	 * repository, which do not exist.
	 */
	of(project: PathScope): PathExists;
	/** Looks paths up in the code roots of the project. */
	lookUp(project: PathScope, paths: readonly string[]): Promise<void>;
	/** For each path, the URI of its file with the line that it names; undefined if there is no such file. */
	filesAt(project: PathScope, paths: readonly string[]): Promise<readonly (string | undefined)[]>;
	/** Looks every path up again. Returns whether an answer has changed. */
	lookAgain(): Promise<boolean>;
}

export function createPathFacts(host: Host): PathFacts {
	const known = new Map<string, KnownPaths>();

	function knownPathsOf({ codeRoots }: PathScope): KnownPaths {
		const key = codeRoots.join('\n');
		const paths = known.get(key) ?? { codeRoots, answers: new Map(), files: new Map() };
		known.set(key, paths);
		return paths;
	}

	async function look({ codeRoots, answers }: KnownPaths, paths: readonly string[]): Promise<boolean> {
		let changed = false;
		for (const path of paths) {
			const exists = await existsIn(host, codeRoots, path);
			if (answers.get(path) !== exists) changed = true;
			answers.set(path, exists);
		}
		return changed;
	}

	return {
		of(project) {
			const { answers } = knownPathsOf(project);
			return (written) => {
				const path = normalizedPath(written);
				return path === undefined ? false : answers.get(path);
			};
		},
		async lookUp(project, written) {
			await look(
				knownPathsOf(project),
				written.flatMap((it) => normalizedPath(it) ?? []),
			);
		},
		async filesAt(project, written) {
			const { codeRoots, files } = knownPathsOf(project);
			return Promise.all(
				written.map(async (it) => {
					const path = normalizedPath(it);
					if (path === undefined) return undefined;
					const file = files.get(path) ?? findFile(host, codeRoots, path);
					files.set(path, file);
					const uri = await file;
					const line = /(?::|#L)(\d+)(?::\d+|-L?\d+)?$/.exec(it.trim())?.[1];
					return uri && line ? `${uri}#L${line}` : uri;
				}),
			);
		},
		async lookAgain() {
			for (const { files } of known.values()) files.clear();
			const changes = await Promise.all(
				[...known.values()].map((paths) => look(paths, [...paths.answers.keys()])),
			);
			return changes.includes(true);
		},
	};
}

/** The answers for paths below some code roots, by path. */
interface KnownPaths {
	readonly codeRoots: readonly string[];
	readonly answers: Map<string, boolean>;
	/** Forgotten when paths are looked up again. */
	readonly files: Map<string, Promise<string | undefined>>;
}

/** A path without its line and dots; undefined for an absolute path, a URL, and a path that leads out of its folder. */
function normalizedPath(written: string): string | undefined {
	// `src/a.ts:12`, `src/a.ts#L12`
	const path = written.trim().replace(/(?::\d+)+$|#L\d+(?:-L?\d+)?$/, '');
	if (/^(?:[/~]|[a-z][a-z\d+.-]*:)|\\/i.test(path)) return undefined;
	const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
	return segments.length === 0 || segments.includes('..') ? undefined : segments.join('/');
}

async function existsIn(host: Host, folders: readonly string[], path: string): Promise<boolean> {
	for (const folder of folders) {
		if (await host.stat(Utils.joinPath(URI.parse(folder), path).toString())) return true;
	}
	return false;
}

async function findFile(host: Host, folders: readonly string[], path: string): Promise<string | undefined> {
	for (const folder of folders) {
		const uri = Utils.joinPath(URI.parse(folder), path).toString();
		if ((await host.stat(uri))?.kind === 'file') return uri;
	}
	return undefined;
}

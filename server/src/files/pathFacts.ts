import { URI, Utils } from 'vscode-uri';
import type { PathExists } from '../language/rules/contexts.ts';
import { foldersOfRepository, foldersUpwards } from './configuration.ts';
import type { Host } from './host.ts';

/** A document that names paths. */
export interface NamingDocument {
	readonly uri: string;
	/** The folder of its configuration: without a repository, paths are looked for up to there. */
	readonly root: string;
}

/** Whether paths that documents name are there, as far as somebody has looked. */
export interface PathFacts {
	/** What is known. Answers false at once for what names nothing of the repository. */
	of(document: NamingDocument): PathExists;
	/** Looks for paths in the folders from the document up to the root of its repository. */
	lookUp(document: NamingDocument, paths: readonly string[]): Promise<void>;
	/** For each path the file it leads to, with the line that it names; undefined where there is none. */
	filesAt(document: NamingDocument, paths: readonly string[]): Promise<readonly (string | undefined)[]>;
	/** Looks again for everything. True when an answer is another than before. */
	lookAgain(): Promise<boolean>;
}

export function createPathFacts(host: Host): PathFacts {
	const places = new Map<string, Place>();

	async function look(place: Place, paths: readonly string[]): Promise<boolean> {
		const folders = await searchedFolders(host, place.document);
		let changed = false;
		for (const path of paths) {
			const exists = await existsIn(host, folders, path);
			if (place.answers.get(path) !== exists) changed = true;
			place.answers.set(path, exists);
		}
		return changed;
	}

	function placeOf(document: NamingDocument): Place {
		const key = `${Utils.dirname(URI.parse(document.uri))} ${document.root}`;
		const place = places.get(key) ?? { document, answers: new Map(), files: new Map() };
		places.set(key, place);
		return place;
	}

	return {
		of(document) {
			const { answers } = placeOf(document);
			return (written) => {
				const path = readPath(written);
				return path === undefined ? false : answers.get(path);
			};
		},
		async lookUp(document, written) {
			await look(
				placeOf(document),
				written.flatMap((it) => readPath(it) ?? []),
			);
		},
		async filesAt(document, written) {
			const place = placeOf(document);
			const folders = await searchedFolders(host, document);
			return Promise.all(
				written.map(async (it) => {
					const path = readPath(it);
					if (path === undefined) return undefined;
					const file = place.files.get(path) ?? findFile(host, folders, path);
					place.files.set(path, file);
					const uri = await file;
					const line = /(?::|#L)(\d+)(?::\d+|-L?\d+)?$/.exec(it.trim())?.[1];
					return uri && line ? `${uri}#L${line}` : uri;
				}),
			);
		},
		async lookAgain() {
			for (const { files } of places.values()) files.clear();
			const changes = await Promise.all(
				[...places.values()].map((place) => look(place, [...place.answers.keys()])),
			);
			return changes.includes(true);
		},
	};
}

interface Place {
	readonly document: NamingDocument;
	readonly answers: Map<string, boolean>;
	/** By path, until somebody looks again. */
	readonly files: Map<string, Promise<string | undefined>>;
}

/** A path below any folder; undefined for an absolute one, a URL, and one that leads out of the folder. */
function readPath(written: string): string | undefined {
	// `src/a.ts:12`, `src/a.ts#L12`
	const path = written.trim().replace(/(?::\d+)+$|#L\d+(?:-L?\d+)?$/, '');
	if (/^(?:[/~]|[a-z][a-z\d+.-]*:)|\\/i.test(path)) return undefined;
	const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
	return segments.length === 0 || segments.includes('..') ? undefined : segments.join('/');
}

async function searchedFolders(host: Host, { uri, root }: NamingDocument): Promise<readonly string[]> {
	return (await foldersOfRepository(host, uri)) ?? (await foldersUpwards(host, uri, root));
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

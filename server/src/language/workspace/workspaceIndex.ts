import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import { nearestName } from '../names/nearestName.ts';
import { type FileDefinition, type FileIndexEntry, type FileReference, nameHash } from './fileIndexEntry.ts';
import { createUnpacker, type NamesInFile, secretsOf } from './packedNames.ts';

/** A definition or a reference, with its file. */
export interface Located<Item> {
	readonly file: FileIndexEntry;
	readonly item: Item;
}

/**
 * The names of every file of the workspace. An index never changes: a changed file gives a new index, which shares the
 * rest and costs that file's names.
 */
export interface WorkspaceIndex {
	/** Whether every file has been read once. */
	readonly complete: boolean;
	file(uri: string): FileIndexEntry | undefined;
	files(): Iterable<FileIndexEntry>;
	readonly size: number;
	/** The files in a folder and the folders in it. */
	filesBelow(folder: string): readonly string[];
	/** The definitions and references of a file of the index. */
	namesIn(file: FileIndexEntry): NamesInFile;
	/** Where a secret is defined: documents first, then lists of names, environment files last. */
	definitionsOf(secret: string): readonly Located<FileDefinition>[];
	/**
	 * One definition of a secret in another file than `exceptIn`; a document comes before a list. To look at all definitions
	 * takes long when every document defines the same secret.
	 */
	definitionOutside(secret: string, exceptIn: string): Located<FileDefinition> | undefined;
	/** The references to a secret, in the same order of files. */
	referencesTo(secret: string): readonly Located<FileReference>[];
	/** Whether another file than `exceptIn` has a reference to a secret. */
	isReferencedOutside(secret: string, exceptIn: string): boolean;
	/** Files that may have the name in code; nearly always they do. */
	filesMentioning(name: string): readonly FileIndexEntry[];
	/** The names of all secrets, each once. */
	secrets(): readonly string[];
	/** The secret that a misspelled name is most likely meant to be. */
	nearestSecret(name: string): string | undefined;
	/** The files that are no documents. */
	sources(): readonly FileIndexEntry[];
	/** The keys of the environment files under a configuration. */
	environmentVariables(root: string): readonly Located<FileDefinition>[];
}

/** An index from which the next one is made. */
export interface GrowingIndex extends WorkspaceIndex {
	/** The index with new entries of some files; undefined removes a file. */
	with(changes: ReadonlyMap<string, FileIndexEntry | undefined>, complete?: boolean): GrowingIndex;
}

/** Most secrets are in one file: a set for each would take more memory than all names. */
type Uris = string | ImmutableSet<string>;

interface Entries {
	readonly files: ImmutableMap<string, FileIndexEntry>;
	/** The files that are no documents. */
	readonly sources: ImmutableMap<string, FileIndexEntry>;
	/** For each secret the files that define it, and the files that refer to it. */
	readonly defining: ImmutableMap<string, Uris>;
	readonly referring: ImmutableMap<string, Uris>;
	readonly complete: boolean;
}

/** The index of a workspace before any file was read. */
export function emptyIndex(): GrowingIndex {
	const entries: Entries = {
		files: ImmutableMap(),
		sources: ImmutableMap(),
		defining: ImmutableMap(),
		referring: ImmutableMap(),
		complete: false,
	};
	return indexOf(entries, createUnpacker());
}

/** @param namesIn is shared with the indexes that are made of this one, so that they need not unpack the names again */
function indexOf(entries: Entries, namesIn: WorkspaceIndex['namesIn']): GrowingIndex {
	const { files, sources, defining, referring, complete } = entries;
	const filesIn = (uris: Uris | undefined) => [...each(uris)].flatMap((uri) => files.get(uri) ?? []);
	const firstDefinition = (file: FileIndexEntry, secret: string) => {
		const item = namesIn(file).definitions.find((it) => isSecret(it, secret));
		return item && { file, item };
	};
	// An index never changes, so answers stay true.
	const definitions: Answers<readonly Located<FileDefinition>[]> = new Map();
	const references: Answers<readonly Located<FileReference>[]> = new Map();
	const mentioning: Answers<readonly FileIndexEntry[]> = new Map();
	const nearest: Answers<string | undefined> = new Map();
	const variables: Answers<readonly Located<FileDefinition>[]> = new Map();
	let secrets: readonly string[] | undefined;
	return {
		complete,
		file: (uri) => files.get(uri),
		files: () => files.values(),
		size: files.size,
		filesBelow: (folder) => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
		namesIn,
		definitionsOf: (secret) =>
			remembered(definitions, secret, () =>
				located(filesIn(defining.get(secret)).sort(inOrder), (file) =>
					namesIn(file).definitions.filter((it) => isSecret(it, secret)),
				),
			),
		definitionOutside(secret, exceptIn) {
			let fallback: FileIndexEntry | undefined;
			for (const uri of each(defining.get(secret))) {
				const file = uri === exceptIn ? undefined : files.get(uri);
				if (file?.kind === 'document') return firstDefinition(file, secret);
				fallback ??= file;
			}
			return fallback && firstDefinition(fallback, secret);
		},
		referencesTo: (secret) =>
			remembered(references, secret, () =>
				located(filesIn(referring.get(secret)).sort(inOrder), (file) =>
					namesIn(file).references.filter(({ name }) => name === secret),
				),
			),
		isReferencedOutside(secret, exceptIn) {
			for (const uri of each(referring.get(secret))) if (uri !== exceptIn) return true;
			return false;
		},
		filesMentioning: (name) =>
			remembered(mentioning, name, () => {
				const hash = nameHash(name);
				return [...files.values()].filter(({ mentions }) => mentions.includes(hash));
			}),
		secrets() {
			secrets ??= [...defining.keys()];
			return secrets;
		},
		nearestSecret: (name) => remembered(nearest, name, () => nearestName(name, defining.keys())),
		sources: () => [...sources.values()],
		environmentVariables: (root) =>
			remembered(variables, root, () =>
				located(
					[...sources.values()].filter((file) => file.kind === 'environment' && file.root === root),
					(file) => namesIn(file).definitions,
				),
			),
		with: (changes, isComplete = complete) =>
			indexOf({ ...changed(entries, changes), complete: isComplete }, namesIn),
	};
}

/** Answers may be undefined. */
type Answers<Value> = Map<string, { readonly answer: Value }>;

function remembered<Value>(answers: Answers<Value>, question: string, find: () => Value): Value {
	const known = answers.get(question);
	if (known) return known.answer;
	const answer = find();
	answers.set(question, { answer });
	return answer;
}

function located<Item>(
	files: readonly FileIndexEntry[],
	itemsIn: (file: FileIndexEntry) => readonly Item[],
): readonly Located<Item>[] {
	return files.flatMap((file) => itemsIn(file).map((item) => ({ file, item })));
}

function isSecret({ kind, name }: FileDefinition, secret: string): boolean {
	return kind === 'secret' && name === secret;
}

function inOrder(a: FileIndexEntry, b: FileIndexEntry): number {
	return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}

function rank({ kind }: FileIndexEntry): number {
	return ['document', 'manifest', 'mcp', 'environment'].indexOf(kind);
}

function changed(
	{ files, sources, defining, referring }: Entries,
	changes: ReadonlyMap<string, FileIndexEntry | undefined>,
): Omit<Entries, 'complete'> {
	const nextFiles = files.asMutable();
	const nextSources = sources.asMutable();
	const nextDefining = defining.asMutable();
	const nextReferring = referring.asMutable();
	for (const [uri, names] of changes) {
		const before = files.get(uri);
		if (before) {
			const { defined, referred } = secretsOf(before);
			forget(nextDefining, defined, uri);
			forget(nextReferring, referred, uri);
		}
		nextSources.delete(uri);
		if (names === undefined) nextFiles.delete(uri);
		else {
			if (names.kind !== 'document') nextSources.set(uri, names);
			nextFiles.set(uri, names);
			const { defined, referred } = secretsOf(names);
			remember(nextDefining, defined, uri);
			remember(nextReferring, referred, uri);
		}
	}
	return {
		files: nextFiles.asImmutable(),
		sources: nextSources.asImmutable(),
		defining: nextDefining.asImmutable(),
		referring: nextReferring.asImmutable(),
	};
}

function remember(uris: ImmutableMap<string, Uris>, names: ReadonlySet<string>, uri: string): void {
	for (const name of names) {
		const known = uris.get(name);
		if (known === undefined) uris.set(name, uri);
		else uris.set(name, (typeof known === 'string' ? ImmutableSet([known]) : known).add(uri));
	}
}

function forget(uris: ImmutableMap<string, Uris>, names: ReadonlySet<string>, uri: string): void {
	for (const name of names) {
		const known = uris.get(name);
		const rest = typeof known === 'string' ? undefined : known?.delete(uri);
		if (rest === undefined || rest.isEmpty()) uris.delete(name);
		else uris.set(name, rest);
	}
}

function each(uris: Uris = ImmutableSet()): Iterable<string> {
	return typeof uris === 'string' ? [uris] : uris;
}

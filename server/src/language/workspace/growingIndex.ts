import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import type { NameScope } from '../names/nameScope.ts';
import { nearestName } from '../names/nearestName.ts';
import { type FileDefinition, type FileIndexEntry, type FileReference, nameHash } from './fileIndexEntry.ts';
import { createUnpacker, secretsOf, unpackLines } from './packedNames.ts';
import type { Located, WorkspaceIndex } from './workspaceIndex.ts';

/** An index that can be updated. A new index shares what has not changed with the one before it. */
export interface GrowingIndex extends WorkspaceIndex {
	/** An index with new entries for some files; undefined removes a file. */
	with(changes: ReadonlyMap<string, FileIndexEntry | undefined>, complete?: boolean): GrowingIndex;
}

/** One URI or several. Most secrets are in one file, and a set for each would take more memory than all names. */
type Uris = string | ImmutableSet<string>;

interface Entries {
	readonly files: ImmutableMap<string, FileIndexEntry>;
	/** The files that are no documents. */
	readonly sources: ImmutableMap<string, FileIndexEntry>;
	/** The files that define each secret. */
	readonly defining: ImmutableMap<string, Uris>;
	/** The files that refer to each secret. */
	readonly referring: ImmutableMap<string, Uris>;
	readonly complete: boolean;
}

/** The index of a workspace before any file was read, from which the first real one is made. */
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

/** @param namesIn unpacks names; all indexes made from this one share it, so that they unpack nothing twice */
function indexOf(entries: Entries, namesIn: WorkspaceIndex['namesIn']): GrowingIndex {
	const { files, sources, defining, referring, complete } = entries;
	const filesIn = (uris: Uris | undefined) => [...each(uris)].flatMap((uri) => files.get(uri) ?? []);
	const firstDefinition = (file: FileIndexEntry, secret: string) => {
		const item = namesIn(file).definitions.find((it) => isSecret(it, secret));
		return item && { file, item };
	};
	// An index never changes, so its answers can be remembered.
	const definitions: Answers<readonly Located<FileDefinition>[]> = new Map();
	const references: Answers<readonly Located<FileReference>[]> = new Map();
	const mentioning: Answers<readonly FileIndexEntry[]> = new Map();
	const nearest: Answers<string | undefined> = new Map();
	const variables: Answers<readonly Located<FileDefinition>[]> = new Map();
	let secrets: readonly string[] | undefined;
	const index: GrowingIndex = {
		complete,
		file: (uri) => files.get(uri),
		files: () => files.values(),
		size: files.size,
		filesBelow: (folder) => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
		namesIn,
		definitionsOf: (secret) =>
			memoized(definitions, secret, () =>
				located(filesIn(defining.get(secret)).sort(inOrder), (file) =>
					namesIn(file).definitions.filter((it) => isSecret(it, secret)),
				),
			),
		definitionOutside(secret, exceptUri) {
			const file = preferredFile(files, each(defining.get(secret)), exceptUri);
			return file && firstDefinition(file, secret);
		},
		referencesTo: (secret) =>
			memoized(references, secret, () =>
				located(filesIn(referring.get(secret)).sort(inOrder), (file) =>
					namesIn(file).references.filter(({ name }) => name === secret),
				),
			),
		isReferencedOutside(secret, exceptUri) {
			for (const uri of each(referring.get(secret))) if (uri !== exceptUri) return true;
			return false;
		},
		filesMentioning: (name) =>
			memoized(mentioning, name, () => {
				const hash = nameHash(name);
				return [...files.values()].filter(({ mentions }) => mentions.includes(hash));
			}),
		secrets() {
			secrets ??= [...defining.keys()];
			return secrets;
		},
		nearestSecret: (name) => memoized(nearest, name, () => nearestName(name, defining.keys())),
		sources: () => [...sources.values()],
		environmentVariables: (root) =>
			memoized(variables, root, () =>
				located(
					[...sources.values()].filter((file) => file.kind === 'environment' && file.root === root),
					(file) => namesIn(file).definitions,
				),
			),
		owners: () => byFrequency([...files.values()].flatMap((file) => unpackLines(file.owners))),
		nameScope: (uri, root) => nameScopeOf(index, uri, root),
		with: (changes, isComplete = complete) =>
			indexOf({ ...changed(entries, changes), complete: isComplete }, namesIn),
	};
	return index;
}

/** The first document; without one, the first file. */
function preferredFile(
	files: Entries['files'],
	uris: Iterable<string>,
	exceptUri: string,
): FileIndexEntry | undefined {
	let fallback: FileIndexEntry | undefined;
	for (const uri of uris) {
		const file = uri === exceptUri ? undefined : files.get(uri);
		if (file?.kind === 'document') return file;
		fallback ??= file;
	}
	return fallback;
}

function nameScopeOf(index: WorkspaceIndex, uri: string, root: string): NameScope {
	const variables = new Set(index.environmentVariables(root).map(({ item }) => item.name));
	return {
		complete: index.complete,
		// Completion offers variables after `vault::`, so they are not undefined there.
		isSecret: (name) => index.definitionOutside(name, uri) !== undefined || variables.has(name),
		isSecretUsed: (name) =>
			index.isReferencedOutside(name, uri) || index.filesMentioning(name).some((file) => file.uri !== uri),
		nearestSecret: index.nearestSecret,
		variables,
		servers: new Set(index.sources().flatMap((file) => (file.root === root ? file.servers : []))),
	};
}

function byFrequency(owners: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([owner]) => owner);
}

/** What has been answered, by question. An answer can be undefined. */
type Answers<Value> = Map<string, { readonly answer: Value }>;

function memoized<Value>(answers: Answers<Value>, question: string, find: () => Value): Value {
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

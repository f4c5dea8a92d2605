import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import { nearestName } from '../names/nearestName.ts';
import { type FileDefinition, type FileNames, type FileReference, nameHash } from './fileNames.ts';
import { namesIn, secretsOf } from './packedNames.ts';

/** A definition or a reference, with the file it stands in. */
export interface Located<Item> {
	readonly file: FileNames;
	readonly item: Item;
}

/**
 * The names of every file of the workspace. Never changes: a changed file gives a new index that shares the rest, at the
 * cost of that file's names.
 */
export interface WorkspaceIndex {
	/** All files have been read once. */
	readonly complete: boolean;
	file(uri: string): FileNames | undefined;
	files(): Iterable<FileNames>;
	readonly size: number;
	/** The files in a folder and the folders in it. */
	filesBelow(folder: string): readonly string[];
	/** Where a secret is defined: documents, lists of names, and environment files last. */
	definitionsOf(secret: string): readonly Located<FileDefinition>[];
	/**
	 * One of the definitions of a secret that stand in other files than `exceptIn`: a document before a list. To look at all
	 * of them takes long where every document defines the same secret.
	 */
	aDefinitionOf(secret: string, exceptIn: string): Located<FileDefinition> | undefined;
	/** Where a secret is referred to where nothing else can stand. */
	referencesTo(secret: string): readonly Located<FileReference>[];
	/** Files in which the name may stand in code: nearly always those in which it does. */
	filesMentioning(name: string): readonly FileNames[];
	/** Names of all secrets, each once. */
	secrets(): readonly string[];
	/** The secret that a misspelled name is most likely meant to be. */
	nearestSecret(name: string): string | undefined;
	/** The files that are no documents. */
	sources(): readonly FileNames[];
}

/** An index that others can be made of. */
export interface GrowingIndex extends WorkspaceIndex {
	/** With other names of some files; undefined for one that is gone. */
	with(changes: ReadonlyMap<string, FileNames | undefined>, complete?: boolean): GrowingIndex;
}

/** Most secrets stand in one file: a set for each would take more memory than all the names. */
type Uris = string | ImmutableSet<string>;

interface Entries {
	readonly files: ImmutableMap<string, FileNames>;
	/** Those of them that are no documents. */
	readonly sources: ImmutableMap<string, FileNames>;
	/** The files that define, and those that refer to each secret. */
	readonly defining: ImmutableMap<string, Uris>;
	readonly referring: ImmutableMap<string, Uris>;
	readonly complete: boolean;
}

/** The index of a workspace of which no file has been read. */
export function emptyIndex(): GrowingIndex {
	return indexOf({
		files: ImmutableMap(),
		sources: ImmutableMap(),
		defining: ImmutableMap(),
		referring: ImmutableMap(),
		complete: false,
	});
}

function indexOf(entries: Entries): GrowingIndex {
	const { files, sources, defining, referring, complete } = entries;
	const filesIn = (uris: Uris | undefined) => [...each(uris)].flatMap((uri) => files.get(uri) ?? []);
	// An index never changes, so neither does what was found in it.
	const definitions = new Map<string, readonly Located<FileDefinition>[]>();
	const mentioning = new Map<string, readonly FileNames[]>();
	const nearest = new Map<string, string | undefined>();
	let secrets: readonly string[] | undefined;
	return {
		complete,
		file: (uri) => files.get(uri),
		files: () => files.values(),
		size: files.size,
		filesBelow: (folder) => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
		definitionsOf: (secret) =>
			remembered(definitions, secret, () =>
				filesIn(defining.get(secret))
					.flatMap((file) =>
						namesIn(file)
							.definitions.filter((it) => isSecret(it, secret))
							.map((item) => ({ file, item })),
					)
					.sort((a, b) => rank(a.file) - rank(b.file) || (a.file.uri < b.file.uri ? -1 : 1)),
			),
		aDefinitionOf(secret, exceptIn) {
			let fallback: FileNames | undefined;
			for (const uri of each(defining.get(secret))) {
				const file = uri === exceptIn ? undefined : files.get(uri);
				if (file?.kind === 'document') return firstDefinition(file, secret);
				fallback ??= file;
			}
			return fallback && firstDefinition(fallback, secret);
		},
		referencesTo: (secret) =>
			filesIn(referring.get(secret)).flatMap((file) =>
				namesIn(file)
					.references.filter(({ name }) => name === secret)
					.map((item) => ({ file, item })),
			),
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
		with: (changes, isComplete = complete) => indexOf({ ...changed(entries, changes), complete: isComplete }),
	};
}

function remembered<Value>(answers: Map<string, Value>, name: string, find: () => Value): Value {
	const known = answers.get(name);
	if (known !== undefined || answers.has(name)) return known as Value;
	const found = find();
	answers.set(name, found);
	return found;
}

function isSecret({ kind, name }: FileDefinition, secret: string): boolean {
	return kind === 'secret' && name === secret;
}

function firstDefinition(file: FileNames, secret: string): Located<FileDefinition> | undefined {
	const item = namesIn(file).definitions.find((it) => isSecret(it, secret));
	return item && { file, item };
}

function rank({ kind }: FileNames): number {
	return ['document', 'manifest', 'mcp', 'environment'].indexOf(kind);
}

function changed(
	{ files, sources, defining, referring }: Entries,
	changes: ReadonlyMap<string, FileNames | undefined>,
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

import type { DocumentNames } from '../names/documentNames.ts';
import { isNameKind, type NameKind } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';
import { holdsLetters } from '../symbols/workspaceSymbols.ts';
import type { FileDefinition, FileIndexEntry } from '../workspace/fileIndexEntry.ts';
import type { Located, WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** A name that completion offers. */
export interface OfferedName {
	readonly kind: NameKind;
	readonly name: string;
	/** The file that defines it; undefined for the document itself. */
	readonly origin: Pick<FileIndexEntry, 'title' | 'uri' | 'kind'> | undefined;
	/** The zero-based line of the definition in that file. */
	readonly line: number;
	readonly details: readonly NameDetail[];
}

/** The maximum number of names in a list. The limit is low because every typed character asks for a new list. */
export const mostOffered = 100;

/** Whether a list of completions may lack names. The client then asks again as the author types. */
export function isIncomplete(completions: readonly unknown[]): boolean {
	return completions.length >= mostOffered;
}

/** The input for a document, which can define names. */
export interface NamesInput extends SourceInput {
	readonly names: DocumentNames;
}

/** The input for a file that defines no names, such as an MCP file. */
export interface SourceInput {
	readonly index: WorkspaceIndex;
	/** The URI of the file in the index. */
	readonly uri: string;
	/** The folder of its configuration. */
	readonly root: string;
}

/**
 * Returns the secrets that start with the typed text or contain its characters: those of the document, then those of
 * other documents and lists, then the keys of environment files. If there are more than {@link mostOffered}, it returns
 * one more.
 */
export function offeredSecrets(
	{ names, index, uri, root }: SourceInput & Partial<NamesInput>,
	typed: string,
): readonly OfferedName[] {
	const wanted = typed.toLowerCase();
	const offered: OfferedName[] = [];
	const seen = new Set<string>();
	const add = (offer: OfferedName) => {
		if (seen.has(offer.name) || !holdsLetters(offer.name, wanted)) return;
		seen.add(offer.name);
		offered.push(offer);
	};
	for (const { name, details } of names?.defined('secret').values() ?? []) add(own('secret', name, details));
	for (const name of index.secrets()) {
		if (offered.length > mostOffered) return offered;
		if (!holdsLetters(name, wanted)) continue;
		const found = index.definitionOutside(name, uri);
		if (found) add(offerOf('secret', found));
	}
	for (const offer of environmentKeys(index, root)) if (offered.length <= mostOffered) add(offer);
	return offered;
}

/** Returns the keys of the environment files under a configuration. */
export function environmentKeys(index: WorkspaceIndex, root: string): readonly OfferedName[] {
	return index.environmentVariables(root).map((found) => offerOf('variable', found));
}

/** Returns the servers of the MCP files under a configuration, without duplicates. */
export function configuredServers(index: WorkspaceIndex, root: string): readonly OfferedName[] {
	const servers = new Map<string, OfferedName>();
	for (const file of index.sources()) {
		if (file.root !== root) continue;
		for (const name of file.servers) {
			if (!servers.has(name)) servers.set(name, { kind: 'server', name, origin: file, line: 0, details: [] });
		}
	}
	return [...servers.values()];
}

/** Creates the offer of a name that the document itself defines or uses. */
export function own(kind: NameKind, name: string, details: readonly NameDetail[]): OfferedName {
	return { kind, name, origin: undefined, line: 0, details };
}

function offerOf(kind: NameKind, { file, item }: Located<FileDefinition>): OfferedName {
	return { kind, name: item.name, origin: file, line: item.range.start.line, details: item.details };
}

/**
 * Finds a name that completion has offered, to describe the selected completion.
 *
 * @param kind the kind of the completion
 * @returns undefined if `kind` is not a kind of name, or if no such name exists
 */
export function offeredName(
	{ names, index, uri, root }: SourceInput & Partial<NamesInput>,
	kind: string,
	name: string,
): OfferedName | undefined {
	if (!isNameKind(kind)) return undefined;
	const known = names?.defined(kind).get(name);
	if (known) return own(kind, name, known.details);
	const found = kind === 'secret' ? index.definitionOutside(name, uri) : undefined;
	return found ? offerOf(kind, found) : environmentKeys(index, root).find((it) => it.name === name);
}

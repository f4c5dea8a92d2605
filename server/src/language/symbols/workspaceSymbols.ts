import type { NameKind } from '../names/nameKinds.ts';
import type { FileRange } from '../workspace/fileIndexEntry.ts';
import { unpackLines, unpackNames } from '../workspace/packedNames.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** A name that the workspace defines. */
export interface NameSymbol {
	readonly name: string;
	readonly kind: NameKind;
	readonly uri: string;
	/** The title of the file. */
	readonly title: string;
	readonly range: FileRange;
}

/** The maximum number of symbols. Editors ask again after each character. */
const most = 500;

/**
 * Returns the names that contain the characters of `query` in their order, as editors search. It returns at most 500
 * names.
 */
export function workspaceSymbols(index: WorkspaceIndex, query: string): readonly NameSymbol[] {
	const wanted = query.toLowerCase().replace(/\s+/g, '');
	const found: NameSymbol[] = [];
	for (const file of index.files()) {
		if (!unpackLines(file.defined).some((name) => holdsLetters(name, wanted))) continue;
		for (const { kind, name, range } of unpackNames(file).definitions) {
			if (!holdsLetters(name, wanted)) continue;
			found.push({ name, kind, uri: file.uri, title: file.title, range });
			if (found.length === most) return found;
		}
	}
	return found;
}

/**
 * Whether a name contains characters in their order, possibly with others between them. The case does not matter.
 *
 * @param wanted the characters in lower case
 */
export function holdsLetters(name: string, wanted: string): boolean {
	let at = 0;
	for (let index = 0; at < wanted.length && index < name.length; index++) {
		const code = name.charCodeAt(index);
		// This runs for every name of the workspace after each character. Most names are ASCII, so it compares them without
		// a copy.
		const isSame =
			code < 128
				? (code > 64 && code < 91 ? code + 32 : code) === wanted.charCodeAt(at)
				: name.charAt(index).toLowerCase() === wanted[at];
		if (isSame) at++;
	}
	return at === wanted.length;
}

import type { NameKind } from '../names/nameKinds.ts';
import type { FileRange } from '../workspace/fileIndexEntry.ts';
import { unpackLines, unpackNames } from '../workspace/packedNames.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** A name that the workspace defines. */
export interface NameSymbol {
	readonly name: string;
	readonly kind: NameKind;
	readonly uri: string;
	/** What to call the file. */
	readonly title: string;
	readonly range: FileRange;
}

/** An editor shows no more, and asks again with every letter. */
const most = 500;

/** The names whose letters hold those of `query` in their order, as editors search; in no case all of a large workspace. */
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

/** @param wanted in lower case */
export function holdsLetters(name: string, wanted: string): boolean {
	let at = 0;
	for (let index = 0; at < wanted.length && index < name.length; index++) {
		const code = name.charCodeAt(index);
		// Asked of every name of a workspace with every letter that is typed: most are ASCII, and no copy is made of them.
		const isSame =
			code < 128
				? (code > 64 && code < 91 ? code + 32 : code) === wanted.charCodeAt(at)
				: name.charAt(index).toLowerCase() === wanted[at];
		if (isSame) at++;
	}
	return at === wanted.length;
}

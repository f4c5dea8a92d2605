import type { NameDetail, NameKind } from '../names/names.ts';
import type { FileKind, FileRange } from './fileNames.ts';

/** A file as it is now, with every name in it, and where each stands (positions of the LSP, UTF-16). */
export interface NamedFile {
	readonly uri: string;
	readonly kind: FileKind;
	/** The folder of the configuration that holds for it. */
	readonly root: string;
	readonly title: string;
	/** The client's version when it is open, null on disk. */
	readonly version: number | null;
	readonly places: readonly NamePlace[];
}

/** A place where a name stands. */
export interface NamePlace {
	readonly name: string;
	/** Of the name alone: without quotes, emphasis, code marks and `vault::`. */
	readonly range: FileRange;
	/**
	 * `definition`: a row, a property or a line that defines it. `reference`: nothing else can stand there. `mention`: code or
	 * a label that is the name of something only where such a name is known.
	 */
	readonly is: 'definition' | 'reference' | 'mention';
	/** undefined for code, which can name anything. */
	readonly kind: NameKind | undefined;
	/** Of a definition: the other cells of its row. */
	readonly details: readonly NameDetail[];
}

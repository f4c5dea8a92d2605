import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { FixedText } from './fixText.ts';

/** The result of `archdocs check`. */
export interface CheckResult {
	readonly files: readonly CheckedFile[];
	/** Number of Markdown files in folders and globs that follow no template. */
	readonly unrecognized: number;
	/** Sentences about files that were not checked. They do not change the exit status. */
	readonly notes: readonly string[];
	/** Sentences about what could not be read. They make the exit status 2. */
	readonly errors: readonly string[];
}

/** A document that was checked. */
export interface CheckedFile {
	readonly uri: string;
	/** Analysis of the text after the fixes. */
	readonly analysis: DocumentAnalysis;
	/** The fixes, if there are any. */
	readonly fixed?: FixedText;
	/** Whether the fixes would change more than the findings, so that the file was left alone. */
	readonly isUnfaithful?: boolean;
}

import type { PlaceholderKind } from '../../template/token.ts';

/**
 * A part of a template that is to be inserted into a document. The text of all pieces, tokens with their brackets, is
 * what a copy of that part would read, without what only speaks to the author.
 */
export type Piece =
	| { readonly is: 'text'; readonly text: string }
	/** A token: as it is written, what it says without brackets, and the values to choose from. */
	| {
			readonly is: 'token';
			readonly text: string;
			/** undefined for a token that keeps its brackets. */
			readonly hint: string | undefined;
			readonly kind: PlaceholderKind;
			readonly choices: readonly string[];
			/** Equal for tokens that are one name; undefined for one that may be filled differently each time. */
			readonly name: string | undefined;
	  }
	/** The sample of a cell, which the author may keep, and the values it is one of. */
	| { readonly is: 'sample'; readonly text: string; readonly choices: readonly string[] }
	/** Something to be written for which the template has no words. */
	| { readonly is: 'blank'; readonly hint: string };

import type { PlaceholderKind } from '../../template/token.ts';

/**
 * A piece of a template part that is inserted into a document. Together, the texts of all pieces, with the brackets of
 * tokens, are a copy of that part without the text that is only for the author.
 */
export type Piece =
	| { readonly is: 'text'; readonly text: string }
	/** A token: its text with brackets, its text without brackets as the hint, and the values to choose from. */
	| {
			readonly is: 'token';
			readonly text: string;
			/** `undefined` for a token that keeps its brackets. */
			readonly hint: string | undefined;
			readonly kind: PlaceholderKind;
			readonly choices: readonly string[];
			/** Equal for tokens that stand for the same name. `undefined` if each token can have its own value. */
			readonly name: string | undefined;
	  }
	/** The sample text of a cell, which the author can keep, and the values to choose from. */
	| { readonly is: 'sample'; readonly text: string; readonly choices: readonly string[] }
	/** A place to fill in for which the template has no token. */
	| { readonly is: 'blank'; readonly hint: string };

/** Why a document cannot be a template. */
export type AsTemplateProblem =
	| { readonly id: 'no-headings' }
	| { readonly id: 'no-placeholders' }
	| { readonly id: 'filled'; readonly filled: number; readonly total: number };

/** The sentence for the user. */
export function asTemplateSentence(problem: AsTemplateProblem): string {
	switch (problem.id) {
		case 'no-headings':
			return 'A template needs headings: they are the sections that its documents have.';
		case 'no-placeholders':
			return 'A template needs placeholders such as "[name of the service]": they are what its documents fill in.';
		case 'filled':
			return `${problem.filled} of the ${problem.total} places of this document are filled in. In a template everything is still to be filled: start from an empty copy.`;
	}
}

import { isMarker } from '../document/settledWords.ts';
import { dependencyNames } from './dependencyNames.ts';
import { referencedSecret } from './nameSyntax.ts';
import type { NameContext } from './names.ts';
import type { ChunkToRead } from './readNames.ts';

/** What a chunk says that bears on the names of its document. Never throws. */
export function readNameContext(source: ChunkToRead): NameContext {
	return {
		dependencies: dependencyNames(source),
		hasModulePaths: hasModulePaths(source),
		hasUnfilledReference: hasUnfilledReference(source),
	};
}

/** Code of a program in which `vault::` can be the path to a module. */
function hasModulePaths({ text, facts }: ChunkToRead): boolean {
	if (!text.includes('::')) return false;
	return (
		facts.codeSpans.some(
			({ value }) => /[\p{L}\p{N}_>]::[\p{L}_<~]/u.test(value) && referencedSecret(value) === undefined,
		) ||
		facts.fences.some(({ language, contentSpan }) => {
			const at = text.slice(contentSpan.start, contentSpan.end).indexOf('vault::');
			return at >= 0 && pathLanguages.has(language);
		})
	);
}

/** `vault::[secret-key]` and `vault::` in code, and a field for a secret that is empty, TBD or a placeholder. */
function hasUnfilledReference({ text, facts, model }: ChunkToRead): boolean {
	return (
		/vault::(?:[[<{"'`]|\s|$)/.test(text) ||
		facts.fields.some(
			({ label, value }) =>
				(value === '' || isMarker(value) || /^[*_`]*[[<{]/.test(value)) &&
				model.fieldRoleOf(label) === 'secret',
		)
	);
}

const pathLanguages: ReadonlySet<string> = new Set(
	'rust rs move cpp c++ cc cxx hpp h php ruby rb perl pl'.split(' '),
);

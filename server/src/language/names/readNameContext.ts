import { isMarker } from '../document/absentValue.ts';
import { isDependencyHeading } from '../template/words.ts';
import { nameKindTraits } from './nameKinds.ts';
import { referencedSecret, withoutMarks } from './nameSyntax.ts';
import type { NameContext } from './names.ts';
import type { ChunkToRead } from './readNames.ts';

/** What else a chunk says that decides about the names of its document. Never throws. */
export function readNameContext(chunk: ChunkToRead): NameContext {
	return {
		dependencies: dependencyNames(chunk),
		hasModulePaths: hasModulePaths(chunk),
		hasUnfilledReference: hasUnfilledReference(chunk),
	};
}

/** Dependencies are called as components are. */
const { isName: isDependencyName } = nameKindTraits.component;

/** The names in sections about dependencies: in items of lists, fields, cells and code. */
function dependencyNames({ facts, model, sectionAt }: ChunkToRead): readonly string[] {
	const isList = facts.headings.map(({ key }, index) => {
		const section = sectionAt(index);
		return isDependencyHeading(key) || (section !== undefined && model.listsDependencies(section));
	});
	const first = sectionAt(-1);
	const isInside = ({ heading }: { readonly heading: number }) =>
		heading < 0 ? first !== undefined && model.listsDependencies(first) : isList[heading] === true;
	const texts = [
		...facts.fields.filter(isInside).map(({ value }) => value),
		...facts.lists.filter(isInside).flatMap(({ items }) => items.map(({ text }) => text)),
		...facts.tables.filter(isInside).flatMap(({ rows }) => rows.flat().map(({ text }) => text)),
	];
	const code = facts.codeSpans.filter(({ location }) => isInside(location)).map(({ value }) => value);
	return [...texts.map(nameBeforeNote), ...code].filter(isDependencyName);
}

/** The name in `[Ledger](./ledger.md) - text`: what stands before the dash, without its marks. */
function nameBeforeNote(text: string): string {
	const [first = ''] = text.split(/\s[-–—]\s|\s[-–—]$|[:：](?:\s|$)|[,;]|\s\(/);
	const plain = first.trim();
	return withoutMarks(plain, isDependencyName)?.name ?? plain;
}

const languagesWithPaths: ReadonlySet<string> = new Set(
	'rust rs move cpp c++ cc cxx hpp h php ruby rb perl pl'.split(' '),
);

/** Whether the chunk has code in which `vault::` can be the path to a module. */
function hasModulePaths({ text, facts }: ChunkToRead): boolean {
	if (!text.includes('::')) return false;
	return (
		facts.codeSpans.some(
			({ value }) => /[\p{L}\p{N}_>]::[\p{L}_<~]/u.test(value) && referencedSecret(value) === undefined,
		) ||
		facts.fences.some(
			({ language, contentSpan }) =>
				languagesWithPaths.has(language) &&
				text.slice(contentSpan.start, contentSpan.end).includes('vault::'),
		)
	);
}

/** Whether there is `vault::[secret-key]` or `vault::`, or a field for a secret that is empty, TBD or a placeholder. */
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

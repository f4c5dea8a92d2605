import { saysDependencies } from '../template/words.ts';
import { nameKindTraits } from './nameKinds.ts';
import { withoutMarks } from './nameSyntax.ts';
import type { ChunkToRead } from './readNames.ts';

/** Dependencies are called as components are. */
const { isName } = nameKindTraits.component;

/** What the sections about dependencies name: items of a list, labelled values, cells, and code. */
export function dependencyNames({ facts, model, sectionAt }: ChunkToRead): readonly string[] {
	const lists = facts.headings.map(({ key }, index) => {
		const section = sectionAt(index);
		return saysDependencies(key) || (section !== undefined && model.listsDependencies(section));
	});
	const own = sectionAt(-1);
	const isInside = ({ heading }: { readonly heading: number }) =>
		heading < 0 ? own !== undefined && model.listsDependencies(own) : lists[heading] === true;
	const texts = [
		...facts.fields.filter(isInside).map(({ value }) => value),
		...facts.lists.filter(isInside).flatMap(({ items }) => items.map(({ text }) => text)),
		...facts.tables.filter(isInside).flatMap(({ rows }) => rows.flat().map(({ text }) => text)),
	];
	const code = facts.codeSpans.filter(({ location }) => isInside(location)).map(({ value }) => value);
	return [...texts.map(nameBeforeDash), ...code].filter(isName);
}

/** `[Ledger](./ledger.md) - text`: what stands before the dash, without its marks. */
function nameBeforeDash(text: string): string {
	const [first = ''] = text.split(/\s[-–—]\s|\s[-–—]$|[:：](?:\s|$)|[,;]|\s\(/);
	const plain = first.trim();
	return withoutMarks(plain, isName)?.name ?? plain;
}

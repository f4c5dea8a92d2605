import { plainText } from '../../document/plainText.ts';
import type { NameKind } from '../../names/names.ts';
import { inlineCode } from '../inlineCode.ts';
import type { DefinitionPlace } from './definitionsOf.ts';
import type { Occurrences } from './occurrences.ts';

const kindWords: Readonly<Record<NameKind, string>> = {
	secret: 'secret',
	variable: 'environment variable',
	component: 'component',
	server: 'MCP server',
};

/** Links to uses that a description has at most. */
const mostLinks = 5;

/** What is known of a name, as Markdown: its row as a table, where it is defined, how often it is used and where. */
export function describeName(
	kind: NameKind,
	name: string,
	definitions: readonly DefinitionPlace[],
	occurrences: readonly Occurrences[],
): string {
	const [first] = definitions;
	return [
		`**${inlineCode(name)}** · ${kindWords[kind]}`,
		...(first && first.details.length > 0 ? [rowOf(first)] : []),
		originOf(definitions),
		usesOf(occurrences),
	].join('\n\n');
}

function rowOf({ details }: DefinitionPlace): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(details.map(([column]) => escaped(column))),
		line(details.map(() => '---')),
		line(details.map(([, text]) => escaped(text))),
	].join('\n');
}

function originOf(definitions: readonly DefinitionPlace[]): string {
	if (definitions.length === 0) return 'Defined nowhere';
	const links = definitions
		.slice(0, mostLinks)
		.map(({ uri, title, range }) => link(title, uri, range.start.line));
	const more = definitions.length > mostLinks ? ` and ${definitions.length - mostLinks} more` : '';
	return `Defined in ${links.join(', ')}${more}`;
}

/** A definition is no use. */
function usesOf(occurrences: readonly Occurrences[]): string {
	const uses = occurrences
		.map(({ file, places }) => ({ file, places: places.filter((place) => place.is !== 'definition') }))
		.filter(({ places }) => places.length > 0);
	const count = uses.reduce((sum, { places }) => sum + places.length, 0);
	if (count === 0) return 'Used nowhere';
	const links = uses
		.slice(0, mostLinks)
		.map(({ file, places }) => link(file.title, file.uri, places[0]?.range.start.line ?? 0));
	const more = uses.length > mostLinks ? ', …' : '';
	const times = count === 1 ? 'once' : `${count} times`;
	const files = uses.length === 1 ? '1 file' : `${uses.length} files`;
	return `Used ${times} in ${files}: ${links.join(', ')}${more}`;
}

function link(title: string, uri: string, line: number): string {
	return `[${escaped(title)}](${uri.replace(/[()\\]/g, encodeURIComponent)}#L${line + 1})`;
}

/** What a document says, as text: nothing in it is a link, an image or HTML. */
function escaped(text: string): string {
	return plainText(text)
		.replace(/\s+/g, ' ')
		.replace(/\\(?=[|])/g, '')
		.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}

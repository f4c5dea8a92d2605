import { type NameKind, nameKindTraits } from '../names/nameKinds.ts';
import type { DefinitionPlace } from '../navigation/definitionsOf.ts';
import type { Occurrences } from '../navigation/occurrences.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { inlineCode } from './inlineCode.ts';

/** The maximum number of links to definitions, and of links to files with uses. */
const mostLinks = 5;

/** The parts of the hover of a name. */
export interface NameDescription {
	readonly kind: NameKind;
	readonly name: string;
	readonly definitions: readonly DefinitionPlace[];
	/** The MCP files that configure the server. Names of other kinds have none. */
	readonly configurations: readonly Pick<DefinitionPlace, 'uri' | 'title'>[];
	readonly occurrences: readonly Occurrences[];
	/** Whether every file has been read. Only then can a name be undefined or unused. */
	readonly complete: boolean;
}

/** Describes a name as Markdown: its row as a table, its definitions, and the number and places of its uses. */
export function hoverName(description: NameDescription): string {
	const { kind, name, definitions, configurations } = description;
	const [first] = definitions;
	// A name that only an environment file defines is a variable, even after `vault::`.
	const isVariable = first?.kind === 'environment';
	return [
		`**${inlineCode(name)}** · ${nameKindTraits[isVariable ? 'variable' : kind].word}`,
		...(first && first.details.length > 0 ? [rowOf(first)] : []),
		originOf(description),
		...(configurations.length > 0
			? [`Configured in ${configurations.map(({ title, uri }) => link(title, uri, 0)).join(', ')}`]
			: []),
		usesOf(description),
	]
		.filter(Boolean)
		.join('\n\n');
}

function rowOf({ details }: DefinitionPlace): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(details.map(([column]) => escapeMarkdown(column))),
		line(details.map(() => '---')),
		line(details.map(([, text]) => escapeMarkdown(text))),
	].join('\n');
}

function originOf({ definitions, configurations, complete }: NameDescription): string {
	if (definitions.length === 0) {
		if (configurations.length > 0) return '';
		return complete ? 'Defined nowhere' : 'Not defined in any file that has been read so far';
	}
	const links = definitions
		.slice(0, mostLinks)
		.map(({ uri, title, range }) => link(title, uri, range.start.line));
	const more = definitions.length > mostLinks ? ` and ${definitions.length - mostLinks} more` : '';
	return `Defined in ${links.join(', ')}${more}`;
}

/** Returns the number of uses and links to their files. Definitions do not count as uses. */
function usesOf({ occurrences, configurations, complete }: NameDescription): string {
	const uses = occurrences
		.map(({ file, places }) => ({ file, places: places.filter((place) => place.role !== 'definition') }))
		.filter(({ places }) => places.length > 0);
	const count = uses.reduce((sum, { places }) => sum + places.length, 0);
	if (count === 0) return complete && configurations.length === 0 ? 'Used nowhere' : '';
	const links = uses
		.slice(0, mostLinks)
		.map(({ file, places }) => link(file.title, file.uri, places[0]?.range.start.line ?? 0));
	const more = uses.length > mostLinks ? ', …' : '';
	const times = count === 1 ? 'once' : `${count} times`;
	const files = uses.length === 1 ? '1 file' : `${uses.length} files`;
	return `Used ${complete ? '' : 'at least '}${times} in ${files}: ${links.join(', ')}${more}`;
}

function link(title: string, uri: string, line: number): string {
	const target = uri.replace(/[()\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
	return `[${escapeMarkdown(title)}](${target}#L${line + 1})`;
}

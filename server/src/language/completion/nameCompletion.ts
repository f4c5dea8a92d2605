import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { defuseMarkdown } from '../hover/escapeMarkdown.ts';
import { inlineCode } from '../hover/inlineCode.ts';
import { nameKindTraits } from '../names/nameKinds.ts';
import type { Completion } from './completion.ts';
import type { OfferedName } from './offeredNames.ts';

/** What a name takes the place of, and how it is written there. */
export interface NamePlacement {
	readonly replace: Span;
	/** Put around the name. */
	readonly before: string;
	readonly after: string;
	/** What stands there, when any name may take its place. Editors compare what is typed with the name, not with its marks. */
	readonly filterText: string | undefined;
}

/** A name as a completion: its type and origin behind it, its row in the documentation. */
export function nameCompletion(
	offer: OfferedName,
	{ replace, before, after, filterText }: NamePlacement,
): Completion {
	const { kind, name, details } = offer;
	const [type] = details;
	const word = nameKindTraits[kind].shortWord;
	const what = type ? plainText(type[1]) : word.charAt(0).toUpperCase() + word.slice(1);
	return {
		label: name,
		kind,
		detail: `${what}, ${originOf(offer)}`,
		name,
		replace,
		insert: replace,
		newText: before + name + after,
		isSnippet: false,
		filterText: filterText ?? name,
	};
}

function originOf({ kind, origin }: OfferedName): string {
	return origin ? origin.title : `${nameKindTraits[kind].shortWord} of this document`;
}

/** What is known of an offered name, as Markdown: for the one that is looked at, since a list has hundreds. */
export function describeOffer({ details, origin, line }: OfferedName): string {
	const rows = details.map(([column, text]) => `**${defuseMarkdown(column)}:** ${defuseMarkdown(text)}`);
	const where = origin ? [`**Defined in:** ${inlineCode(`${origin.title}:${line + 1}`)}`] : [];
	return [...rows, ...where].join('  \n');
}

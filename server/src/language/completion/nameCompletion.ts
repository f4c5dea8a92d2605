import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { defuseMarkdown } from '../hover/escapeMarkdown.ts';
import { inlineCode } from '../hover/inlineCode.ts';
import { nameKindTraits } from '../names/nameKinds.ts';
import type { Completion } from './completion.ts';
import type { OfferedName } from './offeredNames.ts';

/** The text that a name replaces, and how the name is written there. */
export interface NamePlacement {
	readonly replace: Span;
	/** The text before the name. */
	readonly before: string;
	readonly after: string;
	/**
	 * The current text, if any name can replace it. If it is undefined, editors compare the typed text with the name, not
	 * with its marks.
	 */
	readonly filterText: string | undefined;
}

/**
 * Creates the completion of a name. Its detail, beside the label, is the first detail of the name (or its kind) and its
 * origin.
 */
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

/** Describes an offered name as Markdown. This runs only for the selected completion, because a list has hundreds. */
export function offerDocumentation({ details, origin, line }: OfferedName): string {
	const rows = details.map(([column, text]) => `**${defuseMarkdown(column)}:** ${defuseMarkdown(text)}`);
	const where = origin ? [`**Defined in:** ${inlineCode(`${origin.title}:${line + 1}`)}`] : [];
	return [...rows, ...where].join('  \n');
}

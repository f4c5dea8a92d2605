import { plainText } from '../../document/plainText.ts';
import type { Span } from '../../document/span.ts';
import { inlineCode } from '../inlineCode.ts';
import type { Completion } from './completion.ts';
import type { OfferedName } from './offeredNames.ts';

const kindWords = {
	secret: 'Secret',
	variable: 'Variable',
	component: 'Component',
	server: 'MCP server',
} as const;

/** What a name takes the place of, and how it is written there. */
export interface NamePlacement {
	readonly replace: Span;
	readonly quote: string;
	/** What stands there, when any name may take its place. */
	readonly filterText: string | undefined;
}

/** A name as a completion: its type and origin behind it, its row in the documentation. */
export function nameCompletion(
	offer: OfferedName,
	{ replace, quote, filterText }: NamePlacement,
): Completion {
	const { kind, name, details } = offer;
	const [type] = details;
	const words = [type ? plainText(type[1]) : kindWords[kind], originOf(offer)];
	return {
		label: name,
		kind,
		detail: words.join(', '),
		documentation: documentationOf(offer),
		replace,
		insert: replace,
		newText: quote + name + quote,
		isSnippet: false,
		filterText: filterText ?? quote + name,
	};
}

function originOf({ kind, origin }: OfferedName): string {
	return origin ? origin.title : `${kindWords[kind].toLowerCase().replace('mcp', 'MCP')} of this document`;
}

function documentationOf({ details, origin, line }: OfferedName): string {
	const rows = details.map(([column, text]) => `**${plainText(column)}:** ${text}`);
	const where = origin ? [`**Defined in:** ${inlineCode(`${origin.title}:${line + 1}`)}`] : [];
	return [...rows, ...where].join('  \n');
}

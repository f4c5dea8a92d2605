import { defaultSchema } from 'rehype-sanitize';
import { idPrefix } from '#common/idPrefix.ts';

type Schema = typeof defaultSchema;

/** What no document needs, and what would load something, take the focus or the keyboard. */
const unwanted: ReadonlySet<unknown> = new Set(['accessKey', 'tabIndex', 'action', 'useMap', 'isMap']);

/**
 * What of a document's HTML is kept: what GitHub keeps, but nothing that loads from elsewhere. Comments stay for the sake
 * of ours among them; the others are taken out later.
 */
export const sanitizeSchema: Schema = {
	...defaultSchema,
	allowComments: true,
	attributes: {
		...defaultSchema.attributes,
		img: ['ariaLabel', 'src'],
		source: [],
		blockquote: [],
		del: [],
		ins: [],
		q: [],
		'*': [...(defaultSchema.attributes?.['*'] ?? []).filter((it) => !unwanted.has(it)), 'dataArchdocs'],
	},
	clobberPrefix: idPrefix,
	protocols: {
		href: ['http', 'https', 'mailto'],
		src: ['http', 'https', 'data'],
	},
	tagNames: [
		...(defaultSchema.tagNames ?? []).filter((it) => it !== 'picture' && it !== 'source'),
		'abbr',
		'figcaption',
		'figure',
		'mark',
		'small',
		'u',
		'wbr',
	],
};

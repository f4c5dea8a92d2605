import { defaultSchema } from 'rehype-sanitize';
import { idPrefix } from '#common/idPrefix.ts';

type Schema = typeof defaultSchema;

/** Attributes that load something or take the focus or the keyboard. */
const unwanted: ReadonlySet<unknown> = new Set(['accessKey', 'tabIndex', 'action', 'useMap', 'isMap']);

/**
 * The HTML that documents may use: what GitHub allows, except for what loads from elsewhere. Comments stay, because
 * the renderer adds its own. Others are removed later.
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

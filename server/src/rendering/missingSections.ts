import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MissingPlace } from '#language/preview/missingPlaces.ts';
import type { RenderedBlock } from './renderGroup.ts';

/** Inserts placeholders for missing sections between the blocks of a document. */
export interface MissingSections {
	/** Returns the next blocks, with the missing sections before each. */
	before(blocks: readonly RenderedBlock[]): readonly RenderedBlock[];
	/** Returns the missing sections at the end. */
	rest(): readonly RenderedBlock[];
}

/** @param missing sorted by line */
export function createMissingSections(missing: readonly MissingPlace[]): MissingSections {
	let line = 0;
	let next = 0;
	const upTo = (limit: number): readonly RenderedBlock[] => {
		const first = next;
		while ((missing[next]?.line ?? Number.POSITIVE_INFINITY) <= limit) next++;
		return missing.slice(first, next).map(ghost);
	};
	return {
		before: (blocks) =>
			blocks.flatMap((block) => {
				const shown = [...upTo(line), block];
				line += block.lines;
				return shown;
			}),
		rest: () => upTo(Number.MAX_SAFE_INTEGER),
	};
}

function ghost({ title, id, open, depth }: MissingPlace): RenderedBlock {
	const places =
		open === 0 ? '' : open === 1 ? ', with 1 place to fill in' : `, with ${open} places to fill in`;
	const text = (value: string): ElementContent => ({ type: 'text', value });
	const button: ElementContent = {
		type: 'element',
		tagName: 'button',
		properties: { type: 'button', dataInsert: id, ariaLabel: `Insert ${title}` },
		children: [text('Insert')],
	};
	const paragraph = (className: string, value: string): ElementContent => ({
		type: 'element',
		tagName: 'p',
		properties: { className: [className] },
		children: [text(value)],
	});
	const html = toHtml({
		type: 'element',
		tagName: 'div',
		properties: {
			className: ['archdocs-ghost'],
			role: 'group',
			ariaLabel: `Missing: ${title}`,
			dataDepth: depth,
		},
		children: [
			paragraph('archdocs-ghost-title', title),
			paragraph('archdocs-ghost-text', `This section is missing${places}.`),
			button,
		],
	});
	return { html, lines: 0 };
}

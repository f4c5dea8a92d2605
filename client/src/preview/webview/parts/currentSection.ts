import type { PreviewSection } from '#common/protocol/preview.ts';
import { firstAfter } from '../blocks/firstAfter.ts';

/** The id of the heading that was last passed at a height of the window; undefined above the first one. */
export function currentSection(sections: readonly PreviewSection[], y: number): string | undefined {
	const headings = sections.flatMap(({ anchor }) => {
		const heading = anchor === null ? null : document.getElementById(anchor);
		return heading === null ? [] : [heading];
	});
	// Where a heading is in a block that was never in view costs time; where the block is does not.
	const topOf = (heading: Element | undefined) =>
		(heading?.closest('.archdocs-block') ?? heading)?.getBoundingClientRect().top ?? 0;
	return headings[firstAfter(headings.length, (index) => topOf(headings[index]) > y) - 1]?.id;
}

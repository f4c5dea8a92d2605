import type { Chunk } from '../document/chunk.ts';
import { plainText } from '../document/plainText.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import type { Place } from '../template/places.ts';
import { sectionBodies } from '../template/sectionBody.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/**
 * Creates the context in which the rules see a chunk.
 *
 * @param places the places of the chunk; see {@link placesByChunk}
 */
export function chunkContext(
	chunk: Chunk,
	template: Template | undefined,
	places: readonly Place[],
): ChunkContext {
	return {
		chunk,
		template,
		bodies: sectionBodies(chunk.facts),
		sectionAt: (heading) => places[heading + 1]?.section,
		hasSubsections: (heading) => places[heading + 1]?.hasSubsections === true,
		sectionName: (heading) => sectionName(chunk, heading, places[heading + 1]?.section),
	};
}

/** Returns the section name from the template, or else from the document. `undefined` for the document title. */
function sectionName(chunk: Chunk, index: number, section: TemplateSection | undefined): string | undefined {
	const heading = chunk.facts.headings[index];
	if (heading === undefined || heading.depth === 1) return undefined;
	return section?.label ?? plainText(heading.text);
}

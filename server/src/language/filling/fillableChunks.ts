import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import type { Section } from '../template/outline.ts';

/** A chunk in which the guided filling can ask something. */
export interface FillableChunk {
	/** The offset of its start. */
	readonly start: number;
	readonly chunk: ChunkContext;
	/** Whether the section of a heading of the chunk applies, that is, whether it is not marked as not applicable. */
	readonly applies: (heading: number) => boolean;
}

export function* fillableChunks(analysis: TemplatedAnalysis): Generator<FillableChunk> {
	const { document, outline, documentContext } = analysis;
	const aside = new Set<Section | undefined>();
	const visit = (section: Section) => {
		if (documentContext.isSetAside(section)) aside.add(section);
		section.children.forEach(visit);
	};
	outline.sections.forEach(visit);
	for (const index of document.chunks.keys()) {
		const start = document.starts[index] ?? 0;
		const { context: chunk } = analysis.chunkAt(start);
		yield { start, chunk, applies: (heading) => !aside.has(outline.sectionAt(index, heading)) };
	}
}

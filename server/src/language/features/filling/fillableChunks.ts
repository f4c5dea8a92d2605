import type { FixContext } from '../../fixes/fixContext.ts';
import type { ChunkContext } from '../../rules/rule.ts';
import type { Section } from '../../template/outline.ts';

/** A chunk of a document in which something can be asked. */
export interface FillableChunk {
	/** Where it starts. */
	readonly start: number;
	readonly chunk: ChunkContext;
	/** The section of a heading of the chunk is one that nobody has set aside. */
	readonly applies: (heading: number) => boolean;
}

export function* fillableChunks(context: FixContext): Generator<FillableChunk> {
	const { document, whole } = context;
	const aside = new Set<string>();
	const visit = (section: Section) => {
		if (whole.isSetAside(section)) aside.add(`${section.chunk}/${section.index}`);
		section.children.forEach(visit);
	};
	whole.outline.sections.forEach(visit);
	for (const index of document.chunks.keys()) {
		const start = document.starts[index] ?? 0;
		const { context: chunk } = context.chunkAt(start);
		yield { start, chunk, applies: (heading) => !aside.has(`${index}/${heading}`) };
	}
}

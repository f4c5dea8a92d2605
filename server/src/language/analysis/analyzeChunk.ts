import type { NamesRead } from '../names/names.ts';
import type { CandidateFinding, ChunkContext } from '../rules/rule.ts';
import { chunkRules } from '../rules/rules.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import { chunkSlots, type SlotCount } from './chunkSlots.ts';

/** All that can be said of a chunk without the rest of its document. */
export interface ChunkAnalysis {
	/** In the order of the chunk. */
	readonly findings: readonly CandidateFinding[];
	/** Slots by heading, shifted by one: entry 0 is what stands before the first heading. */
	readonly slots: readonly SlotCount[];
	/** Findings that are evidence of a document that is being filled. */
	readonly strong: number;
	/** Spellings that mean other things as well: different texts are evidence, a text that repeats is a notation. */
	readonly marked: readonly string[];
	readonly words: number;
	/** What stands before the first heading, then under each. */
	readonly bodies: readonly SectionBody[];
	readonly names: NamesRead;
}

export function analyzeChunk(context: ChunkContext, names: NamesRead): ChunkAnalysis {
	const findings = chunkRules
		.flatMap((rule) => [...rule.check(context)])
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return {
		findings,
		slots: context.template === undefined ? [] : chunkSlots(context, findings),
		strong: findings.filter(
			({ rule, grade }) => rule === 'unfilled-placeholder' && grade !== 'weak' && grade !== 'marked',
		).length,
		marked: findings.flatMap(({ grade, message }) =>
			grade === 'marked' && message.id === 'unfilled' ? [message.token] : [],
		),
		words: context.chunk.text.split(/\s+/).length,
		bodies: context.bodies,
		names,
	};
}

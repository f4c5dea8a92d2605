import type { Chunk } from '../document/chunk.ts';
import type { NameReader } from '../names/nameReader.ts';
import { type ChunkNames, noNames } from '../names/names.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { type Place, samePlaces } from '../template/places.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Template } from '../template/template.ts';
import { chunkContext } from './chunkContext.ts';
import { chunkSlots, type SlotCount } from './chunkSlots.ts';

/** All that can be said of a chunk without the rest of its document. */
export interface ChunkAnalysis {
	/** In the order of the chunk. */
	readonly findings: readonly CandidateFinding[];
	/** Slots by heading, shifted by one: entry 0 is what stands before the first heading. */
	readonly slots: readonly SlotCount[];
	/** How many findings are strong evidence of a document that is being filled in. */
	readonly strong: number;
	/** Notations that mean other things as well: different ones are evidence, one that repeats is none. */
	readonly notations: readonly string[];
	readonly words: number;
	/** What stands before the first heading, then under each. */
	readonly bodies: readonly SectionBody[];
	readonly names: ChunkNames;
}

/** Analyzes chunks, and remembers what it said of one as long as the chunk lives. */
export interface ChunkAnalyzer {
	/** @param places of its headings; see `placesByChunk` */
	analyze(chunk: Chunk, template: Template | undefined, places: readonly Place[]): ChunkAnalysis;
	/** How many times the rules ran. */
	readonly analyzed: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly places: readonly Place[];
	readonly analysis: ChunkAnalysis;
}

export function createChunkAnalyzer(reader: NameReader): ChunkAnalyzer {
	const remembered = new WeakMap<Chunk, Remembered>();
	let analyzed = 0;
	return {
		get analyzed() {
			return analyzed;
		},
		analyze(chunk, template, places) {
			const known = remembered.get(chunk);
			if (known && known.template === template && samePlaces(known.places, places)) return known.analysis;
			analyzed++;
			const context = chunkContext(chunk, template, places);
			const { sectionAt } = context;
			const { text, facts } = chunk;
			const names = template ? reader.readChunk(template, { text, facts, sectionAt }) : noNames;
			const analysis = analyzeChunk(context, names);
			remembered.set(chunk, { template, places, analysis });
			return analysis;
		},
	};
}

function analyzeChunk(context: ChunkContext, names: ChunkNames): ChunkAnalysis {
	const findings = rules
		.flatMap((rule) => [...(rule.checkChunk?.(context) ?? [])].map((found) => ({ ...found, rule })))
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const evidence = findings.flatMap((found) => found.rule.evidence?.(found) ?? []);
	return {
		findings,
		slots: context.template === undefined ? [] : chunkSlots(context, findings),
		strong: evidence.filter((it) => it === 'strong').length,
		notations: evidence.flatMap((it) => (it === 'strong' ? [] : [it.notation])),
		words: context.chunk.text.split(/\s+/).length,
		bodies: context.bodies,
		names,
	};
}

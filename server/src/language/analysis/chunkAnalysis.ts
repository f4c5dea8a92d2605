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

/** The results for a chunk that do not depend on the rest of its document. */
export interface ChunkAnalysis {
	/** Sorted by their position in the chunk. */
	readonly findings: readonly CandidateFinding[];
	/** Slots by heading, shifted by one: entry 0 is the text before the first heading. Empty without a template. */
	readonly slots: readonly SlotCount[];
	/** The number of findings that are strong evidence of a document that is being filled in. */
	readonly strong: number;
	/** Notations that also have other meanings. Different notations are evidence, but repetitions of one are not. */
	readonly notations: readonly string[];
	readonly words: number;
	/** The body before the first heading, then the body under each heading. */
	readonly bodies: readonly SectionBody[];
	readonly names: ChunkNames;
}

/** Analyzes chunks, and caches each analysis for the lifetime of its chunk. */
export interface ChunkAnalyzer {
	/** @param places the places of the headings of the chunk; see `placesByChunk` */
	analyze(chunk: Chunk, template: Template | undefined, places: readonly Place[]): ChunkAnalysis;
	/** The number of times that the rules ran. */
	readonly analyzed: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly places: readonly Place[];
	readonly analysis: ChunkAnalysis;
}

/** Creates a chunk analyzer. It analyzes a chunk again when its template or the places of its headings change. */
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

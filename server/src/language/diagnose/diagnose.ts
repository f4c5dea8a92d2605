import type { Settings } from '#common/settings.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { documentNames } from '../names/documentNames.ts';
import type { KnownNames } from '../names/knownNames.ts';
import { createMisspellings } from '../names/misspellings.ts';
import type { NameReader } from '../names/nameReader.ts';
import { noNames } from '../names/names.ts';
import type { DocumentContext, DocumentFinding } from '../rules/documentRule.ts';
import { documentRules, nameRules } from '../rules/rules.ts';
import { matchSections } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import { type Place, placesByChunk, samePlaces } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { chunkContext } from './chunkContext.ts';
import { composeFindings, type PathExists } from './composeFindings.ts';
import {
	documentSlots,
	headSlots,
	type MatchedSections,
	matchedSections,
	sectionSlots,
} from './documentSlots.ts';
import { type ExposuresOf, exposedSecrets } from './exposures.ts';
import type { Diagnosis } from './finding.ts';
import { setAside } from './setAside.ts';
import { standingOf } from './standing.ts';
import { type Directives, directivesOf } from './suppressions.ts';

/** What is known outside of a document. */
export interface Outside {
	readonly pathExists: PathExists;
	readonly known: KnownNames;
	readonly exposures: ExposuresOf;
}

/** Judges documents; remembers what it said of a chunk as long as the chunk lives. */
export interface Diagnoser {
	diagnose(
		document: MarkdownDocument,
		outline: Outline,
		recognition: Recognition,
		settings: Settings,
		outside: Outside,
	): Diagnosis;
	/** Chunks judged so far, for tests that count the work of an edit. */
	readonly judged: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly places: readonly Place[];
	readonly analysis: ChunkAnalysis;
}

export function createDiagnoser(reader: NameReader): Diagnoser {
	const remembered = new WeakMap<Chunk, Remembered>();
	const misspellings = createMisspellings();
	let judged = 0;

	function analyze(chunk: Chunk, template: Template | undefined, places: readonly Place[]): ChunkAnalysis {
		const known = remembered.get(chunk);
		if (known && known.template === template && samePlaces(known.places, places)) return known.analysis;
		judged++;
		const context = chunkContext(chunk, template, places);
		const { sectionAt } = context;
		const { text, facts } = chunk;
		const names = template ? reader.readChunk(template, { text, facts, sectionAt }) : noNames;
		const analysis = analyzeChunk(context, names);
		remembered.set(chunk, { template, places, analysis });
		return analysis;
	}

	return {
		get judged() {
			return judged;
		},
		diagnose(document, outline, recognition, settings, { pathExists, known, exposures }) {
			const { template } = recognition;
			const match = template && matchSections(document, outline, template);
			const places = placesByChunk(document, outline, match);
			const analyses = document.chunks.map((chunk, index) => analyze(chunk, template, places[index] ?? []));
			const directives = directivesOf(document);
			const standing = standingOf(outline, recognition, settings);
			const model = template && reader.modelOf(template);
			const names = documentNames(
				document,
				analyses.map((analysis) => analysis.names),
			);
			const parts = template && match && { document, outline, template, match, analyses, directives };
			const whole = parts ? wholeFindings({ ...parts, reason: recognition.reason, settings }) : [];
			const composing = { template, directives, standing, settings, outline, pathExists };
			const ofNames = model
				? nameRules.flatMap((rule) => [...rule.check({ names, known, model, misspellings })])
				: [];
			const documentFindings = [...whole, ...ofNames];
			const isOff = settings.rules['exposed-secret'] === 'off';
			const { findings: exposed, unseen } = exposedSecrets(document, isOff ? () => [] : exposures);
			const composed = composeFindings(document, analyses, { ...composing, documentFindings, exposed });
			const { findings, omitted, unknownPaths, asksPaths, silenced } = composed;
			const slots = parts && { ...parts, silenced };
			const nothing = { filled: 0, total: 0 };
			let matched: MatchedSections | undefined;
			return {
				findings,
				omitted,
				progress: slots ? documentSlots(slots) : nothing,
				progressOf: sectionSlots(slots),
				progressOfHead: () => (slots ? headSlots(slots) : nothing),
				sections() {
					matched ??= slots && matchedSections(slots);
					return matched;
				},
				status: template ? standing.status : null,
				unknownPaths,
				asksPaths,
				exposed: exposed.map(({ span }) => span),
				unseenChunks: unseen,
				names,
			};
		},
	};
}

interface WholeInput extends Omit<DocumentContext, 'bodyOf' | 'isSetAside' | 'statuses'> {
	readonly analyses: readonly ChunkAnalysis[];
	readonly directives: Directives;
	readonly settings: Settings;
}

function wholeFindings({ analyses, directives, settings, ...input }: WholeInput): readonly DocumentFinding[] {
	const bodyOf = ({ chunk, index }: Section) => analyses[chunk]?.bodies[index + 1];
	const isSetAside = setAside(input.outline, directives, bodyOf);
	const context = { ...input, statuses: settings.statuses, bodyOf, isSetAside };
	return documentRules.flatMap((rule) => [...rule.check(context)]);
}

import type { Settings } from '#common/settings.ts';
import type { Chunk } from '../document/chunk.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { lazy } from '../document/lazy.ts';
import { documentNames } from '../names/documentNames.ts';
import { createMisspellings } from '../names/misspellings.ts';
import type { NameReader } from '../names/nameReader.ts';
import { noNames } from '../names/names.ts';
import type { DocumentContext } from '../rules/documentRule.ts';
import { documentRules, nameRules } from '../rules/rules.ts';
import { matchSections } from '../template/matchSections.ts';
import { type Outline, outlineOf, type Section } from '../template/outline.ts';
import { type Place, placesByChunk, samePlaces } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { chunkContext } from './chunkContext.ts';
import { composeFindings } from './composeFindings.ts';
import type { DocumentAnalysis, Surroundings } from './documentAnalysis.ts';
import { exposedSecrets } from './exposures.ts';
import { createSectionProgress } from './sectionProgress.ts';
import { sectionTree } from './sectionTree.ts';
import { setAside } from './setAside.ts';
import { severityContextOf } from './severity.ts';
import { directivesOf } from './suppressions.ts';

export interface AnalysisInput {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly templates: readonly Template[];
	readonly recognition: Recognition;
	readonly settings: Settings;
	readonly surroundings: Surroundings;
}

/** Makes analyses, and remembers what it said of a chunk as long as the chunk lives. */
export interface Analyzer {
	analyze(input: AnalysisInput): DocumentAnalysis;
	/** How many times the rules of chunks ran, for tests that count the work of an edit. */
	readonly analyzedChunks: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly places: readonly Place[];
	readonly analysis: ChunkAnalysis;
}

export function createAnalyzer(reader: NameReader, parse: (text: string) => MarkdownDocument): Analyzer {
	const remembered = new WeakMap<Chunk, Remembered>();
	const misspellings = createMisspellings();
	let analyzedChunks = 0;

	function chunkAnalysis(
		chunk: Chunk,
		template: Template | undefined,
		places: readonly Place[],
	): ChunkAnalysis {
		const known = remembered.get(chunk);
		if (known && known.template === template && samePlaces(known.places, places)) return known.analysis;
		analyzedChunks++;
		const context = chunkContext(chunk, template, places);
		const { sectionAt } = context;
		const { text, facts } = chunk;
		const names = template ? reader.readChunk(template, { text, facts, sectionAt }) : noNames;
		const analysis = analyzeChunk(context, names);
		remembered.set(chunk, { template, places, analysis });
		return analysis;
	}

	function analyze(input: AnalysisInput): DocumentAnalysis {
		const { document, outline, recognition, settings, surroundings } = input;
		const { template, reason } = recognition;
		const match = lazy(() => template && matchSections(document, outline, template));
		const places = lazy(() => placesByChunk(document, outline, match()));
		const chunks = lazy(() =>
			document.chunks.map((chunk, index) => chunkAnalysis(chunk, template, places()[index] ?? [])),
		);
		const directives = lazy(() => directivesOf(document));
		const names = lazy(() =>
			documentNames(
				document,
				chunks().map((it) => it.names),
			),
		);
		const severityContext = lazy(() => severityContextOf(outline, recognition, settings));
		const documentContext = lazy((): DocumentContext | undefined => {
			const matched = match();
			if (template === undefined || matched === undefined) return undefined;
			const bodyOf = ({ chunk, index }: Section) => chunks()[chunk]?.bodies[index + 1];
			const isSetAside = setAside(outline, directives(), bodyOf);
			const { statuses } = settings;
			return { document, outline, template, reason, match: matched, statuses, bodyOf, isSetAside };
		});
		const nameModel = lazy(() => template && reader.modelOf(template));
		const exposed = lazy(() => {
			const isOff = settings.rules['exposed-secret'] === 'off';
			return exposedSecrets(document, isOff ? () => [] : surroundings.exposures);
		});
		const composed = lazy(() => {
			const context = documentContext();
			const model = nameModel();
			const { known, pathExists } = surroundings;
			const ofDocument = context ? documentRules.flatMap((rule) => [...rule.check(context)]) : [];
			const ofNames = model
				? nameRules.flatMap((rule) => [...rule.check({ names: names(), known, model, misspellings })])
				: [];
			return composeFindings(document, chunks(), {
				template,
				directives: directives(),
				severityContext: severityContext(),
				settings,
				outline,
				pathExists,
				documentFindings: [...ofDocument, ...ofNames],
				exposed: exposed().findings,
			});
		});
		const sectionProgress = lazy(() => {
			const matched = match();
			return createSectionProgress(
				template && matched
					? {
							document,
							outline,
							template,
							match: matched,
							chunks: chunks(),
							directives: directives(),
							silenced: composed().silenced,
						}
					: undefined,
			);
		});
		const sections = lazy(() => sectionTree(outline, match(), sectionProgress()));

		return {
			document,
			settings,
			surroundings,
			templates: input.templates,
			recognition,
			template,
			outline,
			get match() {
				return match();
			},
			get nameModel() {
				return nameModel();
			},
			get names() {
				return names();
			},
			get findings() {
				return composed().findings;
			},
			get omittedFindings() {
				return composed().omitted;
			},
			get statusClass() {
				return template ? severityContext().status : null;
			},
			get progress() {
				return sectionProgress().ofDocument;
			},
			get sectionProgress() {
				return sectionProgress();
			},
			get sections() {
				return sections();
			},
			get exposed() {
				return exposed().findings.map(({ span }) => span);
			},
			get unknown() {
				const { unknownPaths: paths } = composed();
				const { unseen } = exposed();
				return paths.length === 0 && unseen.length === 0 ? undefined : { paths, chunks: unseen };
			},
			get asksPaths() {
				return composed().asksPaths;
			},
			get documentContext() {
				return documentContext();
			},
			chunkAt(offset) {
				const index = chunkAt(document, offset);
				const chunk = document.chunks[index];
				if (chunk === undefined) throw new RangeError(`No chunk at ${offset}`);
				return {
					start: document.starts[index] ?? 0,
					context: chunkContext(chunk, template, places()[index] ?? []),
				};
			},
			templateSectionAt: (chunk, heading) => places()[chunk]?.[heading + 1]?.section,
			with(changes) {
				const changed =
					typeof changes.document === 'string' ? parse(changes.document) : (changes.document ?? document);
				return analyze({
					...input,
					document: changed,
					outline: changed === document ? outline : outlineOf(changed),
					surroundings: { ...surroundings, ...changes.surroundings },
				});
			},
		};
	}

	return {
		analyze,
		get analyzedChunks() {
			return analyzedChunks;
		},
	};
}

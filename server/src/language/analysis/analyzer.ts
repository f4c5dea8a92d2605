import type { Settings } from '#common/settings.ts';
import type { Chunk } from '../document/chunk.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { lazy } from '../document/lazy.ts';
import type { PlacedChunk } from '../fixes/fix.ts';
import { documentNames } from '../names/documentNames.ts';
import { createMisspellings, type Misspellings } from '../names/misspellings.ts';
import type { NameReader } from '../names/nameReader.ts';
import { noNames } from '../names/names.ts';
import type { DocumentContext } from '../rules/documentRule.ts';
import { documentRules, nameRules } from '../rules/rules.ts';
import { matchSections } from '../template/matchSections.ts';
import { type Outline, outlineOf, type Section } from '../template/outline.ts';
import { type Place, placesByChunk, samePlaces } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { chunkContext } from './chunkContext.ts';
import { composeFindings } from './composeFindings.ts';
import type { AnalysisChanges, DocumentAnalysis, Surroundings } from './documentAnalysis.ts';
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

	const tools = { reader, parse, misspellings, chunkAnalysis };
	return {
		analyze: (input) => new LazyAnalysis(input, tools),
		get analyzedChunks() {
			return analyzedChunks;
		},
	};
}

/** What the analyses of an analyzer share. */
interface AnalysisTools {
	readonly reader: NameReader;
	readonly parse: (text: string) => MarkdownDocument;
	readonly misspellings: Misspellings;
	chunkAnalysis(chunk: Chunk, template: Template | undefined, places: readonly Place[]): ChunkAnalysis;
}

/** Computes each part once, when it is first asked for. */
class LazyAnalysis implements DocumentAnalysis {
	readonly document: MarkdownDocument;
	readonly settings: Settings;
	readonly surroundings: Surroundings;
	readonly templates: readonly Template[];
	readonly recognition: Recognition;
	readonly template: Template | undefined;
	readonly outline: Outline;
	readonly #input: AnalysisInput;
	readonly #tools: AnalysisTools;

	constructor(input: AnalysisInput, tools: AnalysisTools) {
		this.document = input.document;
		this.settings = input.settings;
		this.surroundings = input.surroundings;
		this.templates = input.templates;
		this.recognition = input.recognition;
		this.template = input.recognition.template;
		this.outline = input.outline;
		this.#input = input;
		this.#tools = tools;
	}

	readonly #match = lazy(() => this.template && matchSections(this.document, this.outline, this.template));

	readonly #places = lazy(() => placesByChunk(this.document, this.outline, this.#match()));

	readonly #chunks = lazy(() =>
		this.document.chunks.map((chunk, index) =>
			this.#tools.chunkAnalysis(chunk, this.template, this.#places()[index] ?? []),
		),
	);

	readonly #directives = lazy(() => directivesOf(this.document));

	readonly #names = lazy(() =>
		documentNames(
			this.document,
			this.#chunks().map((it) => it.names),
		),
	);

	readonly #nameModel = lazy(() => this.template && this.#tools.reader.modelOf(this.template));

	readonly #severityContext = lazy(() => severityContextOf(this.outline, this.recognition, this.settings));

	readonly #documentContext = lazy((): DocumentContext | undefined => {
		const { document, outline, template } = this;
		const match = this.#match();
		if (template === undefined || match === undefined) return undefined;
		const { reason } = this.recognition;
		const { statuses } = this.settings;
		const bodyOf = ({ chunk, index }: Section) => this.#chunks()[chunk]?.bodies[index + 1];
		const isSetAside = setAside(outline, this.#directives(), bodyOf);
		return { document, outline, template, reason, match, statuses, bodyOf, isSetAside };
	});

	readonly #exposed = lazy(() => {
		const isOff = this.settings.rules['exposed-secret'] === 'off';
		return exposedSecrets(this.document, isOff ? () => [] : this.surroundings.exposures);
	});

	readonly #composed = lazy(() => {
		const { document, template, settings, outline, surroundings } = this;
		const { misspellings } = this.#tools;
		const context = this.#documentContext();
		const model = this.#nameModel();
		const { known, pathExists } = surroundings;
		const ofDocument = context ? documentRules.flatMap((rule) => [...rule.check(context)]) : [];
		const ofNames = model
			? nameRules.flatMap((rule) => [...rule.check({ names: this.#names(), known, model, misspellings })])
			: [];
		return composeFindings(document, this.#chunks(), {
			template,
			directives: this.#directives(),
			severityContext: this.#severityContext(),
			settings,
			outline,
			pathExists,
			documentFindings: [...ofDocument, ...ofNames],
			exposed: this.#exposed().findings,
		});
	});

	readonly #sectionProgress = lazy(() => {
		const { document, outline, template } = this;
		const match = this.#match();
		return createSectionProgress(
			template && match
				? {
						document,
						outline,
						template,
						match,
						chunks: this.#chunks(),
						directives: this.#directives(),
						silenced: this.#composed().silenced,
					}
				: undefined,
		);
	});

	readonly #sections = lazy(() => sectionTree(this.outline, this.#match(), this.#sectionProgress()));

	get match(): DocumentAnalysis['match'] {
		return this.#match();
	}

	get nameModel(): DocumentAnalysis['nameModel'] {
		return this.#nameModel();
	}

	get names(): DocumentAnalysis['names'] {
		return this.#names();
	}

	get findings(): DocumentAnalysis['findings'] {
		return this.#composed().findings;
	}

	get omittedFindings(): DocumentAnalysis['omittedFindings'] {
		return this.#composed().omitted;
	}

	get statusClass(): DocumentAnalysis['statusClass'] {
		return this.template ? this.#severityContext().status : null;
	}

	get progress(): DocumentAnalysis['progress'] {
		return this.#sectionProgress().ofDocument;
	}

	get sectionProgress(): DocumentAnalysis['sectionProgress'] {
		return this.#sectionProgress();
	}

	get sections(): DocumentAnalysis['sections'] {
		return this.#sections();
	}

	get exposed(): DocumentAnalysis['exposed'] {
		return this.#exposed().findings.map(({ span }) => span);
	}

	get unknown(): DocumentAnalysis['unknown'] {
		const { unknownPaths: paths } = this.#composed();
		const { unseen } = this.#exposed();
		return paths.length === 0 && unseen.length === 0 ? undefined : { paths, chunks: unseen };
	}

	get asksPaths(): DocumentAnalysis['asksPaths'] {
		return this.#composed().asksPaths;
	}

	get documentContext(): DocumentAnalysis['documentContext'] {
		return this.#documentContext();
	}

	readonly chunkAt = (offset: number): PlacedChunk => {
		const index = chunkAt(this.document, offset);
		const chunk = this.document.chunks[index];
		if (chunk === undefined) throw new RangeError(`No chunk at ${offset}`);
		return {
			start: this.document.starts[index] ?? 0,
			context: chunkContext(chunk, this.template, this.#places()[index] ?? []),
		};
	};

	readonly templateSectionAt = (chunk: number, heading: number): TemplateSection | undefined =>
		this.#places()[chunk]?.[heading + 1]?.section;

	readonly with = ({ document, surroundings }: AnalysisChanges): DocumentAnalysis => {
		const changed = typeof document === 'string' ? this.#tools.parse(document) : (document ?? this.document);
		return new LazyAnalysis(
			{
				...this.#input,
				document: changed,
				outline: changed === this.document ? this.outline : outlineOf(changed),
				surroundings: { ...this.surroundings, ...surroundings },
			},
			this.#tools,
		);
	};
}

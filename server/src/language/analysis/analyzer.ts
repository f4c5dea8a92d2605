import type { Progress } from '#common/progress.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { type DocumentNames, documentNames } from '../names/documentNames.ts';
import { createMisspellings, type Misspellings } from '../names/misspellings.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { NameReader } from '../names/nameReader.ts';
import type { DocumentContext } from '../rules/contexts.ts';
import { exposedSecret } from '../rules/exposed-secret/exposedSecret.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlacedChunk } from '../rules/fix.ts';
import { ruleOf, rules, sentenceOf } from '../rules/rules.ts';
import type { Settings, StatusClass } from '../settings/settings.ts';
import { matchSections, type SectionMatch } from '../template/matchSections.ts';
import { type Outline, outlineOf, type Section } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { type ChunkAnalyzer, createChunkAnalyzer } from './chunkAnalysis.ts';
import { chunkContext } from './chunkContext.ts';
import { composeFindings, type RuledFinding } from './composeFindings.ts';
import type { AnalysisChanges, DocumentAnalysis, Surroundings, UnknownFacts } from './documentAnalysis.ts';
import { exposuresIn } from './exposures.ts';
import { severityContextOf } from './findingSeverity.ts';
import { lazy } from './lazy.ts';
import { createSectionProgress, noProgress, type SectionProgress } from './sectionProgress.ts';
import { type SectionTree, sectionTree } from './sectionTree.ts';
import { setAside } from './setAside.ts';
import { directivesOf } from './suppressions.ts';

/** The input of {@link Analyzer.analyze}. */
export interface AnalysisInput {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly templates: readonly Template[];
	readonly recognition: Recognition;
	readonly settings: Settings;
	readonly surroundings: Surroundings;
}

/** Analyzes documents, and caches the results for each chunk for the lifetime of the chunk. */
export interface Analyzer {
	analyze(input: AnalysisInput): DocumentAnalysis;
	/** The number of times that the chunk rules ran. Tests use it to measure the work of an edit. */
	readonly analyzedChunks: number;
}

/** Creates an analyzer. It calls `parse` when an analysis is changed to a new text. */
export function createAnalyzer(reader: NameReader, parse: (text: string) => MarkdownDocument): Analyzer {
	const chunks = createChunkAnalyzer(reader);
	const misspellings = createMisspellings();
	const analyze = (input: AnalysisInput): DocumentAnalysis =>
		new LazyAnalysis(input, { reader, chunks, misspellings, parse, analyze });
	return {
		analyze,
		get analyzedChunks() {
			return chunks.analyzed;
		},
	};
}

/** The dependencies that all analyses share. */
interface AnalysisTools {
	readonly reader: NameReader;
	readonly chunks: ChunkAnalyzer;
	readonly misspellings: Misspellings;
	readonly parse: (text: string) => MarkdownDocument;
	readonly analyze: (input: AnalysisInput) => DocumentAnalysis;
}

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
		this.#input = input;
		this.#tools = tools;
		this.document = input.document;
		this.settings = input.settings;
		this.surroundings = input.surroundings;
		this.templates = input.templates;
		this.recognition = input.recognition;
		this.template = input.recognition.template;
		this.outline = input.outline;
	}

	readonly #match = lazy(() => this.template && matchSections(this.document, this.outline, this.template));
	readonly #places = lazy(() => placesByChunk(this.document, this.outline, this.match));
	readonly #chunks = lazy(() =>
		this.document.chunks.map((chunk, index) =>
			this.#tools.chunks.analyze(chunk, this.template, this.#places()[index] ?? []),
		),
	);
	readonly #directives = lazy(() => directivesOf(this.document));
	readonly #nameModel = lazy(() => this.template && this.#tools.reader.modelOf(this.template));
	readonly #names = lazy(() =>
		documentNames(
			this.document,
			this.#chunks().map((it) => it.names),
		),
	);
	readonly #severityContext = lazy(() => severityContextOf(this.outline, this.recognition, this.settings));
	readonly #documentContext = lazy(() => this.#makeDocumentContext());
	readonly #exposures = lazy(() => {
		const isOff = this.settings.rules[exposedSecret.id] === 'off';
		return exposuresIn(this.document, isOff ? () => [] : this.surroundings.exposures);
	});
	readonly #composed = lazy(() =>
		composeFindings(this.document, this.#chunks(), {
			template: this.template,
			directives: this.#directives(),
			severityContext: this.#severityContext(),
			settings: this.settings,
			outline: this.outline,
			pathExists: this.surroundings.pathExists,
			documentFindings: [...this.#documentFindings()],
			credentials: this.#exposures().credentials,
		}),
	);
	readonly #sectionProgress = lazy(() => this.#makeSectionProgress());
	readonly #sections = lazy(() => sectionTree(this.outline, this.match, this.sectionProgress));

	get match(): SectionMatch | undefined {
		return this.#match();
	}
	get nameModel(): NameModel | undefined {
		return this.#nameModel();
	}
	get names(): DocumentNames {
		return this.#names();
	}
	get findings(): readonly Finding[] {
		return this.#composed().findings;
	}
	get omittedFindings(): number {
		return this.#composed().omitted;
	}
	get statusClass(): StatusClass | null {
		return this.template ? this.#severityContext().status : null;
	}
	get progress(): Progress {
		return this.sectionProgress.ofDocument;
	}
	get sectionProgress(): SectionProgress {
		return this.#sectionProgress();
	}
	get sections(): SectionTree {
		return this.#sections();
	}
	get exposed(): readonly Span[] {
		return this.#exposures().credentials.map(({ span }) => span);
	}
	get unknown(): UnknownFacts | undefined {
		const { unknownPaths: paths } = this.#composed();
		const { unseen: chunks } = this.#exposures();
		return paths.length === 0 && chunks.length === 0 ? undefined : { paths, chunks };
	}
	get asksPaths(): boolean {
		return this.#composed().asksPaths;
	}
	get documentContext(): DocumentContext | undefined {
		return this.#documentContext();
	}

	readonly subjectOf = (finding: Finding): unknown => this.#composed().subjects.get(finding);

	readonly sentenceOf = (finding: Finding): string => sentenceOf(finding);

	readonly relatedNoteOf = (finding: Finding): string => ruleOf(finding).relatedNote ?? '';

	readonly chunkAt = (offset: number): PlacedChunk => {
		const { document, template } = this;
		const index = chunkAt(document, offset);
		const chunk = document.chunks[index];
		if (chunk === undefined) throw new RangeError(`No chunk at ${offset}`);
		return {
			start: document.starts[index] ?? 0,
			context: chunkContext(chunk, template, this.#places()[index] ?? []),
		};
	};

	readonly templateSectionAt = (chunk: number, heading: number): TemplateSection | undefined =>
		this.#places()[chunk]?.[heading + 1]?.section;

	readonly with = ({ document = this.document, surroundings }: AnalysisChanges): DocumentAnalysis => {
		const changed = typeof document === 'string' ? this.#tools.parse(document) : document;
		return this.#tools.analyze({
			...this.#input,
			document: changed,
			outline: changed === this.document ? this.outline : outlineOf(changed),
			surroundings: { ...this.surroundings, ...surroundings },
		});
	};

	#makeDocumentContext(): DocumentContext | undefined {
		const { document, outline, template, match, settings, recognition } = this;
		if (template === undefined || match === undefined) return undefined;
		const bodyOf = ({ chunk, index }: Section) => this.#chunks()[chunk]?.bodies[index + 1];
		const isSetAside = setAside(outline, this.#directives(), bodyOf);
		const { statuses } = settings;
		const { reason } = recognition;
		return { document, outline, template, reason, match, statuses, bodyOf, isSetAside };
	}

	*#documentFindings(): Generator<RuledFinding> {
		const { documentContext: context, nameModel: model } = this;
		const { scope } = this.surroundings;
		const { misspellings } = this.#tools;
		const nameContext = model && { names: this.names, scope, model, misspellings };
		for (const rule of rules)
			for (const found of (context && rule.checkDocument?.(context)) ?? []) yield { ...found, rule };
		for (const rule of rules)
			for (const found of (nameContext && rule.checkNames?.(nameContext)) ?? []) yield { ...found, rule };
	}

	#makeSectionProgress(): SectionProgress {
		const { document, outline, template, match } = this;
		if (template === undefined || match === undefined) return noProgress;
		return createSectionProgress({
			document,
			outline,
			template,
			match,
			chunks: this.#chunks(),
			directives: this.#directives(),
			silenced: this.#composed().silenced,
		});
	}
}

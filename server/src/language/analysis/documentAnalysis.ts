import type { Progress } from '#common/progress.ts';
import type { Chunk } from '../document/chunk.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { lazy } from '../document/lazy.ts';
import type { Span } from '../document/span.ts';
import { type DocumentNames, documentNames } from '../names/documentNames.ts';
import type { KnownNames } from '../names/knownNames.ts';
import { createMisspellings } from '../names/misspellings.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { NameReader } from '../names/nameReader.ts';
import { noNames } from '../names/names.ts';
import type { DocumentContext, PathExists } from '../rules/contexts.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlacedChunk } from '../rules/fix.ts';
import type { DocumentFinding, Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { Settings, StatusClass } from '../settings/settings.ts';
import { matchSections, type SectionMatch } from '../template/matchSections.ts';
import { type Outline, outlineOf, type Section } from '../template/outline.ts';
import { type Place, placesByChunk, samePlaces } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { chunkContext } from './chunkContext.ts';
import { composeFindings } from './composeFindings.ts';
import { type ExposuresOf, exposuresIn } from './exposures.ts';
import { createSectionProgress, type SectionProgress } from './sectionProgress.ts';
import { type SectionTree, sectionTree } from './sectionTree.ts';
import { setAside } from './setAside.ts';
import { severityContextOf } from './findingSeverity.ts';
import { directivesOf } from './suppressions.ts';

/**
 * Everything that is known of one version of a document. Each part is computed once, when it is first asked for, and
 * what depends on a chunk alone is remembered with the chunk. Every feature is a function of this value.
 */
export interface DocumentAnalysis {
	readonly document: MarkdownDocument;
	readonly settings: Settings;
	readonly surroundings: Surroundings;
	/** The templates that the document can follow, the nearest first. */
	readonly templates: readonly Template[];
	/** Which of them it follows, and why. */
	readonly recognition: Recognition;
	/** The template of {@link recognition}; undefined for a document that follows none. */
	readonly template: Template | undefined;
	readonly outline: Outline;
	/** undefined for a document that follows no template. */
	readonly match: SectionMatch | undefined;
	/** How the template has names defined; undefined for a document that follows none. */
	readonly nameModel: NameModel | undefined;
	readonly names: DocumentNames;
	/** In the order of the document, at most `limits.findings`. */
	readonly findings: readonly Finding[];
	/** How many findings were left out because there were too many. */
	readonly omittedFindings: number;
	/** The class of the Status that the severities follow; null for a document that follows no template. */
	readonly statusClass: StatusClass | null;
	readonly progress: Progress;
	/** How far each section is. */
	readonly sectionProgress: SectionProgress;
	/** The sections of the document with those that are missing among them. */
	readonly sections: SectionTree;
	/** What looks like a credential, reported or not: whoever quotes the document leaves it out. In its order. */
	readonly exposed: readonly Span[];
	/** What the findings depend on and nobody has looked for yet; undefined when all of it is known. */
	readonly unknown: UnknownFacts | undefined;
	/** Findings depend on whether paths exist, be it known or not. */
	readonly asksPaths: boolean;
	/** What the rules about the whole document see; undefined for a document that follows no template. */
	readonly documentContext: DocumentContext | undefined;
	/** The chunk that an offset is in. */
	chunkAt(offset: number): PlacedChunk;
	/** The section of the template that a heading is, -1 for what stands before the first heading of a chunk. */
	templateSectionAt(chunk: number, heading: number): TemplateSection | undefined;
	/** The analysis of the same document with another text, or elsewhere. */
	with(changes: AnalysisChanges): DocumentAnalysis;
}

/** The analysis of a document that follows a template. */
export interface TemplatedAnalysis extends DocumentAnalysis {
	readonly template: Template;
	readonly match: SectionMatch;
	readonly nameModel: NameModel;
	readonly documentContext: DocumentContext;
	with(changes: AnalysisChanges): TemplatedAnalysis;
}

/** What is known outside of a document. */
export interface Surroundings {
	/** Whether a path that the document names exists. */
	readonly pathExists: PathExists;
	readonly known: KnownNames;
	readonly exposures: ExposuresOf;
}

/** Facts that a host can look up; see {@link DocumentAnalysis.unknown}. */
export interface UnknownFacts {
	/** As the document writes them. */
	readonly paths: readonly string[];
	/** Chunks in which nobody has looked for credentials. */
	readonly chunks: readonly Chunk[];
}

export interface AnalysisChanges {
	/** The document itself, or its text. */
	readonly document?: MarkdownDocument | string;
	readonly surroundings?: Partial<Surroundings>;
}

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

export function isTemplated(analysis: DocumentAnalysis): analysis is TemplatedAnalysis {
	return analysis.template !== undefined;
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
			return exposuresIn(document, isOff ? () => [] : surroundings.exposures);
		});
		const composed = lazy(() => {
			const context = documentContext();
			const model = nameModel();
			const { known, pathExists } = surroundings;
			const nameContext = model && { names: names(), known, model, misspellings };
			const withRule = (rule: Rule, found: Iterable<DocumentFinding>) =>
				[...found].map((it) => ({ ...it, rule }));
			const ofDocument = rules.flatMap((rule) =>
				withRule(rule, (context && rule.checkDocument?.(context)) ?? []),
			);
			const ofNames = rules.flatMap((rule) =>
				withRule(rule, (nameContext && rule.checkNames?.(nameContext)) ?? []),
			);
			return composeFindings(document, chunks(), {
				template,
				directives: directives(),
				severityContext: severityContext(),
				settings,
				outline,
				pathExists,
				documentFindings: [...ofDocument, ...ofNames],
				credentials: exposed().credentials,
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
				return exposed().credentials.map(({ span }) => span);
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

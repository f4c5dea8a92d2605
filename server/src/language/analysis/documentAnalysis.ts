import type { Progress } from '#common/progress.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { NameScope } from '../names/nameScope.ts';
import type { DocumentContext, PathExists } from '../rules/contexts.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlacedChunk } from '../rules/fix.ts';
import type { Settings, StatusClass } from '../settings/settings.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Outline } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { ExposuresOf } from './exposures.ts';
import type { SectionProgress } from './sectionProgress.ts';
import type { SectionTree } from './sectionTree.ts';

/**
 * The analysis of one version of a document. Each part is computed once, on first access. Parts that depend on a single
 * chunk are cached with the chunk. Every feature is a function of this value. Do not spread it, because its parts are
 * getters.
 */
export interface DocumentAnalysis {
	readonly document: MarkdownDocument;
	readonly settings: Settings;
	readonly surroundings: Surroundings;
	/** The templates that the document can follow. The nearest template comes first. */
	readonly templates: readonly Template[];
	/** The template that the document follows, and the reason. */
	readonly recognition: Recognition;
	/** The template of {@link recognition}. `undefined` for a document that follows no template. */
	readonly template: Template | undefined;
	readonly outline: Outline;
	/** `undefined` for a document that follows no template. */
	readonly match: SectionMatch | undefined;
	/** How the template defines names. `undefined` for a document that follows no template. */
	readonly nameModel: NameModel | undefined;
	readonly names: DocumentNames;
	/** Sorted by their position in the document. At most `limits.findings`. */
	readonly findings: readonly Finding[];
	/** The number of findings beyond the limit, which are left out. */
	readonly omittedFindings: number;
	/** The class of the Status that determines the severities. `null` for a document that follows no template. */
	readonly statusClass: StatusClass | null;
	readonly progress: Progress;
	/** The progress of each section. */
	readonly sectionProgress: SectionProgress;
	/** The sections of the document, including the missing ones. */
	readonly sections: SectionTree;
	/**
	 * The spans that look like a credential, reported or not, in document order. Code that quotes the document must leave
	 * them out.
	 */
	readonly exposed: readonly Span[];
	/** Facts that the findings depend on and that were not looked up yet. `undefined` if all facts are known. */
	readonly unknown: UnknownFacts | undefined;
	/** Whether findings depend on the existence of paths, including paths that were already looked up. */
	readonly asksPaths: boolean;
	/** The input of the rules for the whole document. `undefined` for a document that follows no template. */
	readonly documentContext: DocumentContext | undefined;
	/** Returns the data that a rule attached to a finding for its fixes. It can quote the document, so never show it. */
	subjectOf(finding: Finding): unknown;
	/** Returns the message of a finding: an English sentence without a full stop. */
	sentenceOf(finding: Finding): string;
	/** Returns the description of the related places of a finding. */
	relatedNoteOf(finding: Finding): string;
	/** Returns the chunk that contains an offset. */
	chunkAt(offset: number): PlacedChunk;
	/**
	 * Returns the template section of a heading.
	 *
	 * @param heading the index of the heading in the chunk, or -1 for the text before the first heading
	 */
	templateSectionAt(chunk: number, heading: number): TemplateSection | undefined;
	/** Returns the analysis of the document with another text or other surroundings. */
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

/** Facts from outside of a document. */
export interface Surroundings {
	/** Whether a path in the document exists. */
	readonly pathExists: PathExists;
	readonly scope: NameScope;
	readonly exposures: ExposuresOf;
}

/** Facts that a host can look up. See {@link DocumentAnalysis.unknown}. */
export interface UnknownFacts {
	/** Paths as written in the document. */
	readonly paths: readonly string[];
	/** Chunks that were not searched for credentials yet. */
	readonly chunks: readonly Chunk[];
}

/** The changes for {@link DocumentAnalysis.with}. */
export interface AnalysisChanges {
	/** The new document, or its text. */
	readonly document?: MarkdownDocument | string;
	readonly surroundings?: Partial<Surroundings>;
}

/** Whether the document follows a template. */
export function isTemplated(analysis: DocumentAnalysis): analysis is TemplatedAnalysis {
	return analysis.template !== undefined;
}

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
 * Everything that is known of one version of a document. Each part is computed once, when it is first asked for, and
 * what depends on a chunk alone is remembered with the chunk. Every feature is a function of this value. Do not spread
 * it: its parts are getters.
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
	/** What the rule of a finding found, for its fixes. It may quote the document, and is shown to nobody. */
	subjectOf(finding: Finding): unknown;
	/** What a finding says: an English sentence without a full stop. */
	sentenceOf(finding: Finding): string;
	/** What the further places of a finding are. */
	relatedNoteOf(finding: Finding): string;
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
	readonly scope: NameScope;
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

export function isTemplated(analysis: DocumentAnalysis): analysis is TemplatedAnalysis {
	return analysis.template !== undefined;
}

import { isTemplateFile, type Project, recognitionContextOf } from '../files/project.ts';
import type { AnalysisAttempt } from '../files/untilKnown.ts';
import {
	type DocumentAnalysis,
	isTemplated,
	type UnknownFacts,
} from '../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { NameScope } from '../language/names/nameScope.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';

/** The parts of the server that an analysis is made with. */
export interface AnalysisServices {
	readonly service: () => Promise<LanguageService>;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
}

/** A document, and what decides its findings beside its text. */
export interface Subject {
	readonly uri: string;
	readonly document: MarkdownDocument;
	readonly project: Project;
	readonly scope: NameScope;
	/** Headings alone tell what template it follows. */
	readonly byHeadings: boolean;
}

/** Analyzes a document, open or not, with what is known so far. */
export function analyzeDocument(
	language: LanguageService,
	{ paths, exposures }: Pick<AnalysisServices, 'paths' | 'exposures'>,
	{ uri, document, project, scope, byHeadings }: Subject,
): AnalysisAttempt {
	const context = {
		...recognitionContextOf(project, uri),
		byHeadings,
		isTemplate: isTemplateFile(project, uri),
		pathExists: paths.of(project),
		scope,
		exposures: exposures.forCheck(),
	};
	return { analysis: language.analyze(document, context, project.configuration.settings), project };
}

/** Facts that the editor looks up: it shows nothing of a document without a template, so it looks for no credentials there. */
export function unknownInEditor(analysis: DocumentAnalysis): UnknownFacts | undefined {
	const { unknown } = analysis;
	if (unknown === undefined || isTemplated(analysis)) return unknown;
	return unknown.paths.length === 0 ? undefined : { ...unknown, chunks: [] };
}

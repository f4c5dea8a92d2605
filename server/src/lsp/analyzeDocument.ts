import { configuredTemplate } from '../files/configuration.ts';
import { isTemplateFile, type Project } from '../files/project.ts';
import type { AnalysisAttempt } from '../files/untilKnown.ts';
import {
	type DocumentAnalysis,
	isTemplated,
	type UnknownFacts,
} from '../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { KnownNames } from '../language/names/knownNames.ts';
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
	readonly known: KnownNames;
	/** Headings alone tell what template it follows. */
	readonly byHeadings: boolean;
}

/** Analyzes a document, open or not, with what is known so far. */
export function analyzeDocument(
	language: LanguageService,
	{ projects, paths, exposures }: Omit<AnalysisServices, 'service'>,
	{ uri, document, project, known, byHeadings }: Subject,
): AnalysisAttempt {
	const { configuration, templates } = project;
	const glob = configuredTemplate(configuration, uri);
	const place = { uri: projects.placeOf(uri), root: configuration.root };
	const context = {
		byHeadings,
		templates,
		isTemplate: isTemplateFile(project, uri),
		pathExists: (path: string) => paths.of(place)(path),
		known,
		exposures: exposures.forCheck(),
		...(glob && { glob }),
	};
	return { analysis: language.analyze(document, context, configuration.settings), place };
}

/** Facts that the editor looks up: it shows nothing of a document without a template, so it looks for no credentials there. */
export function unknownInEditor(analysis: DocumentAnalysis): UnknownFacts | undefined {
	const { unknown } = analysis;
	if (unknown === undefined || isTemplated(analysis)) return unknown;
	return unknown.paths.length === 0 ? undefined : { ...unknown, chunks: [] };
}

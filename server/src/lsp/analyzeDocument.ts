import { isTemplateFile, type Project, recognitionContextOf } from '../files/project.ts';
import type { AnalysisAttempt } from '../files/untilKnown.ts';
import { isTemplated } from '../language/analysis/documentAnalysis.ts';
import type {
	DocumentAnalysis,
	LanguageService,
	MarkdownDocument,
	NameScope,
	UnknownFacts,
} from '../language/api.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';

/** The parts of the server that an analysis needs. */
export interface AnalysisServices {
	readonly service: () => Promise<LanguageService>;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
}

/** A document, and what its findings depend on apart from its text. */
export interface AnalysisInput {
	readonly uri: string;
	readonly document: MarkdownDocument;
	readonly project: Project;
	/** The names in other files. Without it, the document stands alone. */
	readonly scope?: NameScope;
	/** Whether the headings alone may decide which template the document follows. */
	readonly byHeadings: boolean;
}

/** Analyzes a document, open or not, with the facts that are scope so far. */
export function analyzeDocument(
	language: LanguageService,
	{ paths, exposures }: Pick<AnalysisServices, 'paths' | 'exposures'>,
	{ uri, document, project, scope, byHeadings }: AnalysisInput,
): AnalysisAttempt {
	const context = {
		...recognitionContextOf(project, uri),
		byHeadings,
		isTemplate: isTemplateFile(project, uri),
		pathExists: paths.of(project),
		...(scope && { scope }),
		exposures: exposures.forCheck(),
	};
	return { analysis: language.analyze(document, context, project.configuration.settings), project };
}

/**
 * The facts that the editor looks up. It shows nothing about a document without a template, so it looks for no credentials
 * there.
 */
export function unknownInEditor(analysis: DocumentAnalysis): UnknownFacts | undefined {
	const { unknown } = analysis;
	if (unknown === undefined || isTemplated(analysis)) return unknown;
	return unknown.paths.length === 0 ? undefined : { ...unknown, chunks: [] };
}

import { untilKnown } from '../files/untilKnown.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import {
	type NameDependencies,
	nameDependenciesOf,
	scopeFingerprint,
} from '../language/names/nameDependencies.ts';
import { isSourceOf } from '../language/template/isSourceOf.ts';
import { nameScopeOf } from '../language/workspace/nameScopeOf.ts';
import { type AnalysisServices, analyzeDocument, unknownInEditor } from './analyzeDocument.ts';
import { parseInTurns } from './parseInTurns.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** The analysis of a document that is not open. */
export interface FileAnalysis {
	readonly analysis: DocumentAnalysis;
	/** What decides, beside settings, templates and text, whether that still holds. */
	readonly dependence: FileDependence;
}

/** Small, and without the text. */
export interface FileDependence {
	/** The folder of its configuration. */
	readonly root: string;
	readonly nameDependencies: NameDependencies;
	/** What was known of these names. */
	readonly key: string;
	/** Findings depend on whether paths are there. */
	readonly asksPaths: boolean;
}

/** Analyzes files as they are on disk, as the command line does. Nothing is remembered. */
export interface FileAnalyses {
	/** undefined for a text that is no document. */
	of(uri: string, text: string): Promise<FileAnalysis | undefined>;
	/** What is known of its names is the same as when the file was analyzed. */
	isCurrent(uri: string, dependence: FileDependence): boolean;
}

export interface FileAnalysesInput extends AnalysisServices {
	readonly names: WorkspaceNames;
}

export function createFileAnalyses(input: FileAnalysesInput): FileAnalyses {
	const { service, projects, names } = input;

	async function analyze(uri: string, document: MarkdownDocument): Promise<FileAnalysis> {
		const language = await service();
		const attempt = async () => {
			const project = await projects.of(uri);
			const { root } = project.configuration;
			const scope = nameScopeOf(names.index, uri, root);
			const subject = { uri, document, project, scope, byHeadings: false };
			return { ...analyzeDocument(language, input, subject), root, scope };
		};
		const { analysis, root, scope } = await untilKnown(input, attempt, unknownInEditor);
		const nameDependencies = nameDependenciesOf(analysis.names);
		const { asksPaths } = analysis;
		return {
			analysis,
			dependence: { root, nameDependencies, key: scopeFingerprint(nameDependencies, scope), asksPaths },
		};
	}

	return {
		async of(uri, text) {
			const document = await parseInTurns((await service()).parser, text);
			const analyzed = document && (await analyze(uri, document));
			const template = analyzed?.analysis.template;
			return template === undefined || isSourceOf(template, text) ? undefined : analyzed;
		},
		isCurrent: (uri, { root, nameDependencies, key }) =>
			scopeFingerprint(nameDependencies, nameScopeOf(names.index, uri, root)) === key,
	};
}

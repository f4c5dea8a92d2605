import { untilKnown } from '../../files/untilKnown.ts';
import type { DocumentAnalysis, MarkdownDocument, NameDependence } from '../../language/api.ts';
import { type AnalysisServices, analyzeDocument, unknownInEditor } from '../analyzeDocument.ts';
import { parseInSlices } from '../parseInSlices.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/** The analysis of a document that is not open. */
export interface FileAnalysis {
	readonly analysis: DocumentAnalysis;
	readonly dependence: FileDependence;
}

/** What an analysis depends on apart from settings, templates and text. It is small, and keeps no text. */
export interface FileDependence {
	/** The folder of its configuration. */
	readonly root: string;
	readonly names: NameDependence;
	/** Whether findings depend on whether paths exist. */
	readonly asksPaths: boolean;
}

/** Analyzes files as they are on disk, as the command line does. It remembers nothing. */
export interface FileAnalyses {
	/** Resolves to undefined for a text that is no document. */
	of(uri: string, text: string): Promise<FileAnalysis | undefined>;
	/** Whether other files still say the same about the names of the document. */
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
			const scope = names.index.nameScope(uri, root);
			const file = { uri, document, project, scope, byHeadings: false };
			return { ...analyzeDocument(language, input, file), root, scope };
		};
		const { analysis, root, scope } = await untilKnown(input, attempt, unknownInEditor);
		const dependence = {
			root,
			names: language.features.nameDependenceOf(analysis.names, scope),
			asksPaths: analysis.asksPaths,
		};
		return { analysis, dependence };
	}

	return {
		async of(uri, text) {
			const { parser, features } = await service();
			const document = await parseInSlices(parser, text);
			const analyzed = document && (await analyze(uri, document));
			const template = analyzed?.analysis.template;
			return template === undefined || features.isSourceOf(template, text) ? undefined : analyzed;
		},
		isCurrent: (uri, dependence) => dependence.names.isCurrent(names.index.nameScope(uri, dependence.root)),
	};
}

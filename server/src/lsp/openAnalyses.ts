import { Emitter, type Event } from 'vscode-languageserver';
import type { Project } from '../files/project.ts';
import { type AnalysisAttempt, untilKnown } from '../files/untilKnown.ts';
import type {
	DocumentAnalysis,
	LanguageService,
	MarkdownDocument,
	NameDependence,
	NameScope,
	WorkspaceIndex,
} from '../language/api.ts';
import { type AnalysisServices, analyzeDocument, unknownInEditor } from './analyzeDocument.ts';
import type { Documents } from './documents.ts';
import type { OpenDocument } from './openDocument.ts';
import { normalizedUri } from './uris.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** The analysis of an open document. */
export interface OpenAnalysis {
	readonly analysis: DocumentAnalysis;
	/** The client's version that was analyzed. */
	readonly version: number;
	/** Equal for equal analyses, so that a client that asks again need not get the same result twice. */
	readonly resultId: string;
}

/** Analyzes open documents. Each version is analyzed once, however many requests need it. */
export interface OpenAnalyses {
	of(open: OpenDocument): Promise<OpenAnalysis>;
	/** Results for these documents may have changed, though they were not edited. */
	readonly onDidChange: Event<readonly OpenDocument[]>;
}

export interface OpenAnalysesInput extends AnalysisServices {
	readonly documents: Documents;
	readonly names: WorkspaceNames;
}

export function createOpenAnalyses(input: OpenAnalysesInput): OpenAnalyses {
	const { service, projects, paths, documents, names } = input;
	const last = new WeakMap<OpenDocument, Remembered>();
	const changed = new Emitter<readonly OpenDocument[]>();
	projects.onDidChange(() => changed.fire(documents.all()));
	paths.onDidChange(() => changed.fire(documents.all()));
	names.onDidChange(() => {
		const { index } = names;
		const affected = documents.all().filter((open) => {
			const remembered = last.get(open);
			return remembered && !isCurrent(remembered, index.nameScope(remembered.uri, remembered.root), index);
		});
		if (affected.length > 0) changed.fire(affected);
	});

	function analyze(
		language: LanguageService,
		open: OpenDocument,
		document: MarkdownDocument,
		project: Project,
	): OpenAttempt {
		const revision = `${open.session}.${open.version}.${projects.revision}.${paths.revision}`;
		const before = last.get(open);
		// This runs with every keystroke, where even parsing a URI takes too long.
		const uri = before?.uri ?? normalizedUri(open.uri);
		const { root } = project.configuration;
		const { index } = names;
		const scope = index.nameScope(uri, root);
		const isSame = before?.revision === revision && before.attempt.analysis.document === document;
		if (isSame && isCurrent(before, scope, index)) {
			last.set(open, { ...before, index });
			return before.attempt;
		}
		const { analysis } = analyzeDocument(language, input, {
			uri: open.uri,
			document,
			project,
			scope,
			byHeadings: true,
		});
		if (analysis.template) names.ensureIndexed();
		const dependence = language.features.nameDependenceOf(analysis.names, scope);
		const resultId = `${revision}.${dependence.id}`;
		const attempt = { analysis, project, version: open.version, resultId };
		if (unknownInEditor(analysis) === undefined)
			last.set(open, { uri, root, attempt, revision, dependence, index });
		return attempt;
	}

	async function attempt(open: OpenDocument): Promise<OpenAttempt> {
		const language = await service();
		for (;;) {
			const project = await projects.of(open.uri);
			await open.parsed();
			// Settings, templates and text may have changed meanwhile. From here on nothing can change.
			if (project === (await projects.of(open.uri)))
				return analyze(language, open, await open.parsed(), project);
		}
	}

	return {
		onDidChange: changed.event,
		of: (open) => untilKnown(input, () => attempt(open), unknownInEditor),
	};
}

interface OpenAttempt extends OpenAnalysis, AnalysisAttempt {}

/** The last analysis of a document, and all it depends on. */
interface Remembered {
	/** Normalized. */
	readonly uri: string;
	/** The folder of its configuration. */
	readonly root: string;
	readonly attempt: OpenAttempt;
	readonly revision: string;
	/** How it depends on the names in other files, and the index that they were looked up in. */
	readonly dependence: NameDependence;
	readonly index: WorkspaceIndex;
}

/** Whether other files still say the same about the names of the document. */
function isCurrent(
	{ index: before, dependence }: Remembered,
	scope: NameScope,
	index: WorkspaceIndex,
): boolean {
	return before === index || dependence.isCurrent(scope);
}

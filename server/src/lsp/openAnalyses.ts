import { Emitter, type Event } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Project } from '../files/project.ts';
import { type AnalysisAttempt, untilKnown } from '../files/untilKnown.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import {
	type NameDependencies,
	nameDependenciesOf,
	scopeFingerprint,
} from '../language/names/nameDependencies.ts';
import type { NameScope } from '../language/names/nameScope.ts';
import { nameHash } from '../language/workspace/fileIndexEntry.ts';
import { nameScopeOf } from '../language/workspace/nameScopeOf.ts';
import type { WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import { type AnalysisServices, analyzeDocument, unknownInEditor } from './analyzeDocument.ts';
import type { Documents } from './documents.ts';
import type { OpenDocument } from './openDocument.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** The analysis of an open document. */
export interface OpenAnalysis {
	readonly analysis: DocumentAnalysis;
	/** The client's version that was analyzed. */
	readonly version: number;
	/** Equal for equal analyses; what a client that asks again is compared by. */
	readonly resultId: string;
}

/** Analyzes open documents, each version once, whoever asks. */
export interface OpenAnalyses {
	of(open: OpenDocument): Promise<OpenAnalysis>;
	/** Results for these documents may have changed, though they were not edited. */
	readonly onDidChange: Event<readonly OpenDocument[]>;
}

/** The last analysis of a document, and all it depends on. */
interface Remembered {
	readonly uri: string;
	readonly root: string;
	readonly attempt: OpenAttempt;
	readonly revision: string;
	/** The names it mentions, what was known of them, and the index they were looked up in. */
	readonly nameDependencies: NameDependencies;
	readonly key: string;
	readonly index: WorkspaceIndex;
}

interface OpenAttempt extends OpenAnalysis, AnalysisAttempt {}

function scopeFor(index: WorkspaceIndex, { uri, root }: Pick<Remembered, 'uri' | 'root'>): NameScope {
	return nameScopeOf(index, uri, root);
}

/** What is known of its names is the same as when the document was analyzed. */
function isCurrent(
	{ index: before, key, nameDependencies }: Remembered,
	scope: NameScope,
	index: WorkspaceIndex,
): boolean {
	return before === index || scopeFingerprint(nameDependencies, scope) === key;
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
		const affected = documents.all().filter((open) => {
			const remembered = last.get(open);
			return remembered && !isCurrent(remembered, scopeFor(names.index, remembered), names.index);
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
		// Asked with every keystroke, so that even taking a URI apart counts.
		const place = { uri: before?.uri ?? URI.parse(open.uri).toString(), root: project.configuration.root };
		const { index } = names;
		const scope = scopeFor(index, place);
		const isSame = before?.revision === revision && before.attempt.analysis.document === document;
		if (isSame && isCurrent(before, scope, index)) {
			last.set(open, { ...before, index });
			return before.attempt;
		}
		const subject = { uri: open.uri, document, project, scope, byHeadings: true };
		const { analysis } = analyzeDocument(language, input, subject);
		if (analysis.template) names.ensureIndexed();
		const nameDependencies = nameDependenciesOf(analysis.names);
		const key = scopeFingerprint(nameDependencies, scope);
		const resultId = `${revision}.${nameHash(key).toString(36)}`;
		const attempt = { analysis, project, version: open.version, resultId };
		if (unknownInEditor(analysis) === undefined)
			last.set(open, { ...place, attempt, revision, nameDependencies, key, index });
		return attempt;
	}

	async function attempt(open: OpenDocument): Promise<OpenAttempt> {
		const language = await service();
		for (;;) {
			const project = await projects.of(open.uri);
			await open.parsed();
			// Settings, templates and text may have changed meanwhile; from here on nothing can.
			if (project === (await projects.of(open.uri)))
				return analyze(language, open, await open.parsed(), project);
		}
	}

	return {
		onDidChange: changed.event,
		of: (open) => untilKnown(input, () => attempt(open), unknownInEditor),
	};
}

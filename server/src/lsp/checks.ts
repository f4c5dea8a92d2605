import { Emitter, type Event } from 'vscode-languageserver';
import { configuredTemplate } from '../files/configuration.ts';
import type { NamingDocument } from '../files/pathFacts.ts';
import { isTemplateFile, type Project } from '../files/project.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';
import type { Template } from '../language/template/template.ts';
import type { OpenDocument } from './openDocument.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';

/** An open document with all that is said of it. */
export interface Check extends CheckedDocument {
	readonly document: MarkdownDocument;
	/** Those the document can follow, nearest first. */
	readonly templates: readonly Template[];
	/** The client's version that was checked. */
	readonly version: number;
	/** Equal for equal checks; what a client that asks again is compared by. */
	readonly resultId: string;
}

/** Checks open documents, each version once, whoever asks. */
export interface Checks {
	of(open: OpenDocument): Promise<Check>;
	/** What is said of documents may be another, though none of them was edited. */
	readonly onDidChange: Event<void>;
}

export function createChecks(
	service: () => Promise<LanguageService>,
	projects: ProjectStore,
	paths: PathStore,
): Checks {
	const last = new WeakMap<OpenDocument, Check>();
	const changed = new Emitter<void>();
	projects.onDidChange(() => changed.fire());
	paths.onDidChange(() => changed.fire());

	function namingDocument({ uri }: OpenDocument, { configuration }: Project): NamingDocument {
		return { uri: projects.placeOf(uri), root: configuration.root };
	}

	function check(
		language: LanguageService,
		open: OpenDocument,
		document: MarkdownDocument,
		project: Project,
	): Check {
		const resultId = `${open.session}.${open.version}.${projects.revision}.${paths.revision}`;
		const known = last.get(open);
		if (known?.resultId === resultId && known.document === document) return known;
		const { configuration, templates } = project;
		const glob = configuredTemplate(configuration, open.uri);
		const context = {
			byHeadings: true,
			templates,
			isTemplate: isTemplateFile(project, open.uri),
			pathExists: (path: string) => paths.of(namingDocument(open, project))(path),
			...(glob && { glob }),
		};
		const checked = language.check(document, context, configuration.settings);
		const inherited = language.builtIn().filter(({ type }) => !templates.some((own) => own.type === type));
		const result = {
			...checked,
			document,
			templates: [...templates, ...inherited],
			version: open.version,
			resultId,
		};
		if (checked.diagnosis.unknownPaths.length === 0) last.set(open, result);
		return result;
	}

	return {
		onDidChange: changed.event,
		async of(open) {
			const language = await service();
			for (;;) {
				const project = await projects.of(open.uri);
				await open.parsed();
				// Settings, templates and text may have changed meanwhile; from here on nothing can.
				if (project !== (await projects.of(open.uri))) continue;
				const checked = check(language, open, await open.parsed(), project);
				const { unknownPaths } = checked.diagnosis;
				if (unknownPaths.length === 0) return checked;
				await paths.lookUp(namingDocument(open, project), unknownPaths);
			}
		},
	};
}

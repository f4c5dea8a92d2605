import { isTemplateFile, type Project, recognitionContextOf } from '../files/project.ts';
import type { PathExists } from '../language/diagnose/composeFindings.ts';
import type { Chunk } from '../language/document/chunk.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';
import type { KnownNames } from '../language/names/knownNames.ts';
import type { Template } from '../language/template/template.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';

/** A document with all that is said of it. */
export interface DocumentCheck extends CheckedDocument {
	readonly document: MarkdownDocument;
	/** Those the document can follow, nearest first. */
	readonly templates: readonly Template[];
	/** Whether a path that the document names is there; undefined while nobody has looked. */
	readonly pathExists: PathExists;
}

/** What a document is checked with. */
export interface CheckOutside {
	readonly service: () => Promise<LanguageService>;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
}

/** A document, and what decides beside its text what is said of it. */
export interface Subject {
	readonly uri: string;
	readonly document: MarkdownDocument;
	readonly project: Project;
	readonly known: KnownNames;
	/** Headings alone tell what template it follows. */
	readonly byHeadings: boolean;
}

/** Checks a document, open or not, with what is known so far; {@link unknownOf} says what is not. */
export function checkDocument(
	language: LanguageService,
	outside: CheckOutside,
	{ uri, document, project, known, byHeadings }: Subject,
): DocumentCheck {
	const { configuration, templates } = project;
	const pathExists = outside.paths.of(project);
	const context = {
		...recognitionContextOf(project, uri),
		byHeadings,
		isTemplate: isTemplateFile(project, uri),
		pathExists,
		known,
		exposures: outside.exposures.forCheck(),
	};
	const checked = language.check(document, context, configuration.settings);
	return { ...checked, document, pathExists, templates: withBuiltIn(templates, language) };
}

/** What findings depend on, and nobody has looked for. */
export interface Unknown {
	readonly paths: readonly string[];
	readonly chunks: readonly Chunk[];
}

/** undefined when all is known. Of a document without template the editor says nothing, so nobody looks into it. */
export function unknownOf({ recognition, diagnosis }: CheckedDocument): Unknown | undefined {
	const paths = diagnosis.unknownPaths;
	const chunks = recognition.template ? diagnosis.unseenChunks : [];
	return paths.length === 0 && chunks.length === 0 ? undefined : { paths, chunks };
}

export async function lookUp(
	outside: CheckOutside,
	{ project }: Pick<Subject, 'project'>,
	{ paths, chunks }: Unknown,
): Promise<void> {
	await Promise.all([outside.paths.lookUp(project, paths), outside.exposures.lookUp(chunks)]);
}

/** A team's template stands for the built-in one of its Type. */
function withBuiltIn(templates: readonly Template[], language: LanguageService): readonly Template[] {
	const inherited = language.builtIn().filter(({ type }) => !templates.some((own) => own.type === type));
	return [...templates, ...inherited];
}

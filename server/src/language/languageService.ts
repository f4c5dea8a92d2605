import type { Settings } from '#common/settings.ts';
import type { PathExists } from './diagnose/composeFindings.ts';
import { createDiagnoser, type Diagnoser } from './diagnose/diagnose.ts';
import type { ExposuresOf } from './diagnose/exposures.ts';
import type { Diagnosis, Finding } from './diagnose/finding.ts';
import { type McpContext, mcpFindings } from './diagnose/mcpFindings.ts';
import { createTreeReader, type ReadTrees } from './document/chunkTrees.ts';
import type { MarkdownDocument } from './document/document.ts';
import { createMarkdownParser } from './document/markdownParser.ts';
import { createDocumentParser, type DocumentParser } from './document/parseDocument.ts';
import { createDocumentScanner } from './document/scanDocument.ts';
import type { Span } from './document/span.ts';
import { createPreviewMarks, type PreviewMarks } from './features/preview/previewMarks.ts';
import { createFixContext, type FixContext, type FixOutside } from './fixes/fixContext.ts';
import { type LanguageFeatures, languageFeatures } from './languageFeatures.ts';
import { type KnownNames, nothingElse } from './names/knownNames.ts';
import type { NameModel } from './names/nameModel.ts';
import { createNameReader } from './names/nameReader.ts';
import { builtInTemplates } from './template/builtInTemplates.ts';
import { outlineOf } from './template/outline.ts';
import { readTemplate, type TemplateProblem } from './template/readTemplate.ts';
import { type Recognition, type RecognitionContext, recognize } from './template/recognize.ts';
import type { Template } from './template/template.ts';
import { typeSpan } from './template/typeSpan.ts';
import { createFileIndexer, type FileIndexer } from './workspace/fileIndexer.ts';
import { emptyIndex, type GrowingIndex } from './workspace/workspaceIndex.ts';

/** The language side of ArchDocs, wired: what every face is built on. Pure, and never throws. */
export interface LanguageService {
	readonly parser: DocumentParser;
	/** The trees of chunks, for those who show them. */
	readonly treesOf: ReadTrees;
	readonly diagnoser: Diagnoser;
	readonly features: LanguageFeatures;
	/** What a preview shows beside the text. */
	readonly previewMarks: PreviewMarks;
	/** What the index of a workspace is made of. */
	readonly files: FileIndexer;
	/** The index of a workspace of which nothing has been read. */
	emptyIndex(): GrowingIndex;
	/** How a template has names defined. */
	nameModelOf(template: Template): NameModel;
	/** The templates that come with the product. Read when first asked for. */
	builtIn(): readonly Template[];
	/** @param uri the file that `text` is of */
	readTemplate(text: string, uri: string): Template | TemplateProblem;
	/** Where a template names its Type, be it one or not. */
	typeSpan(text: string): Span | undefined;
	recognizeDocument(document: MarkdownDocument, context: RecognitionContext): Recognition;
	check(document: MarkdownDocument, context: CheckContext, settings: Settings): CheckedDocument;
	/** What fixes of a document are made from; undefined for one that follows no template. */
	fixContext(
		document: MarkdownDocument,
		checked: CheckedDocument,
		settings: Settings,
		outside: FixOutside,
	): FixContext | undefined;
	/** What is said of the text of an MCP file. */
	mcpFindings(text: string, context: McpContext): readonly Finding[];
}

export interface CheckContext extends RecognitionContext {
	/** Without it, every path counts as one that is not there. */
	readonly pathExists?: PathExists;
	/** Without it, the document stands alone. */
	readonly known?: KnownNames;
	/** Without it, nothing looks like a credential. */
	readonly exposures?: ExposuresOf;
}

export interface CheckedDocument {
	readonly recognition: Recognition;
	readonly diagnosis: Diagnosis;
}

export function createLanguageService(): LanguageService {
	const parser = createDocumentParser();
	const markdown = createMarkdownParser();
	const names = createNameReader();
	const diagnoser = createDiagnoser(names);
	const files = createFileIndexer({ scanner: createDocumentScanner(parser), names, builtIn });
	let read: readonly Template[] | undefined;

	function builtIn(): readonly Template[] {
		read ??= builtInTemplates
			.map((text) => readTemplate(parser.parse(text)))
			.filter((it) => typeof it !== 'string');
		return read;
	}

	return {
		parser,
		treesOf: createTreeReader(markdown),
		diagnoser,
		features: languageFeatures,
		previewMarks: createPreviewMarks((text, labels) => markdown.parse(text, labels).root),
		files,
		emptyIndex,
		builtIn,
		nameModelOf: names.modelOf,
		readTemplate: (text, uri) => readTemplate(parser.parse(text), uri),
		typeSpan: (text) => typeSpan(parser.parse(text)),
		mcpFindings,
		recognizeDocument: (document, context) => recognize(outlineOf(document), builtIn(), context),
		fixContext(document, { recognition, diagnosis }, settings, outside) {
			const { template, reason } = recognition;
			if (template === undefined) return undefined;
			const { pathExists } = outside;
			return createFixContext({
				document,
				template,
				reason,
				settings,
				outside,
				findings: diagnosis.findings,
				names: diagnosis.names,
				model: names.modelOf(template),
				parse: parser.parse,
				recheck(changed, exposures) {
					const around = { pathExists, known: nothingElse, exposures };
					return diagnoser.diagnose(changed, outlineOf(changed), recognition, settings, around);
				},
			});
		},
		check(document, context, settings) {
			const outline = outlineOf(document);
			const recognition = recognize(outline, builtIn(), context);
			const { pathExists = () => false, known = nothingElse, exposures = () => [] } = context;
			const outside = { pathExists, known, exposures };
			const diagnosis = diagnoser.diagnose(document, outline, recognition, settings, outside);
			return { recognition, diagnosis };
		},
	};
}

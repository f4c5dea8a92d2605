import { type Analyzer, createAnalyzer } from './analysis/analyzer.ts';
import type { DocumentAnalysis } from './analysis/documentAnalysis.ts';
import type { ExposuresOf } from './analysis/exposures.ts';
import { type McpContext, mcpFindings } from './analysis/mcpFindings.ts';
import { createTreeReader, type ReadTrees } from './document/chunkTrees.ts';
import type { MarkdownDocument } from './document/document.ts';
import { createMarkdownParser } from './document/markdownParser.ts';
import { createDocumentParser, type DocumentParser } from './document/parseDocument.ts';
import { createDocumentScanner } from './document/scanDocument.ts';
import type { Span } from './document/span.ts';
import { type LanguageFeatures, languageFeatures } from './languageFeatures.ts';
import type { NameModel } from './names/nameModel.ts';
import { createNameReader } from './names/nameReader.ts';
import { emptyNameScope, type NameScope } from './names/nameScope.ts';
import { createPreviewMarks, type PreviewMarks } from './preview/previewMarks.ts';
import type { PathExists } from './rules/contexts.ts';
import type { Finding } from './rules/finding.ts';
import type { Settings } from './settings/settings.ts';
import { builtInTemplates } from './template/builtInTemplates.ts';
import { outlineOf } from './template/outline.ts';
import { readTemplate, type TemplateProblem } from './template/readTemplate.ts';
import { type Recognition, type RecognitionContext, recognize } from './template/recognize.ts';
import type { Template } from './template/template.ts';
import { typeSpan } from './template/typeSpan.ts';
import { createFileIndexer, type FileIndexer } from './workspace/fileIndexer.ts';
import { emptyIndex, type GrowingIndex } from './workspace/growingIndex.ts';

/** The language side of ArchDocs, wired: what every face is built on. Pure, and never throws. */
export interface LanguageService {
	readonly parser: DocumentParser;
	/** The trees of chunks, for those who show them. */
	readonly treesOf: ReadTrees;
	readonly analyzer: Analyzer;
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
	/** Everything that is known of a document, computed when it is asked for. */
	analyze(document: MarkdownDocument, context: AnalysisContext, settings: Settings): DocumentAnalysis;
	/** What is said of the text of an MCP file. */
	mcpFindings(text: string, context: McpContext): readonly Finding[];
}

/** What beside its text and the settings decides what is known of a document. */
export interface AnalysisContext extends RecognitionContext {
	/** Without it, every path counts as one that is not there. */
	readonly pathExists?: PathExists;
	/** Without it, the document stands alone. */
	readonly scope?: NameScope;
	/** Without it, nothing looks like a credential. */
	readonly exposures?: ExposuresOf;
}

export function createLanguageService(): LanguageService {
	const parser = createDocumentParser();
	const markdown = createMarkdownParser();
	const names = createNameReader();
	const analyzer = createAnalyzer(names, parser.parse);
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
		analyzer,
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
		analyze(document, context, settings) {
			const {
				pathExists = () => false,
				scope = emptyNameScope,
				exposures = () => [],
				templates = [],
			} = context;
			const outline = outlineOf(document);
			return analyzer.analyze({
				document,
				outline,
				// A team's template stands for the built-in one of its Type.
				templates: [
					...templates,
					...builtIn().filter(({ type }) => !templates.some((own) => own.type === type)),
				],
				recognition: recognize(outline, builtIn(), context),
				settings,
				surroundings: { pathExists, scope, exposures },
			});
		},
	};
}

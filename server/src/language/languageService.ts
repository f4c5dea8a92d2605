import { type Analyzer, createAnalyzer } from './analysis/analyzer.ts';
import type { DocumentAnalysis } from './analysis/documentAnalysis.ts';
import type { ExposuresOf } from './analysis/exposures.ts';
import { type McpContext, mcpFindings } from './analysis/mcpFindings.ts';
import type { MarkdownDocument } from './document/document.ts';
import { createTreeReader, type TreeReader } from './document/parse/chunkTrees.ts';
import { createDocumentParser, type DocumentParser } from './document/parse/documentParser.ts';
import { createMarkdownParser } from './document/parse/markdownParser.ts';
import { createDocumentScanner } from './document/scan/documentScanner.ts';
import type { Span } from './document/span.ts';
import { type LanguageFeatures, languageFeatures } from './languageFeatures.ts';
import { createNameReader } from './names/nameReader.ts';
import { emptyNameScope, type NameScope } from './names/nameScope.ts';
import { createPreviewMarks, type PreviewMarks } from './preview/previewMarks.ts';
import type { PathExists } from './rules/contexts.ts';
import type { Finding } from './rules/finding.ts';
import type { Settings } from './settings/settings.ts';
import { builtInTemplates } from './template/builtInTemplates.generated.ts';
import { outlineOf } from './template/outline.ts';
import { readTemplate, type TemplateProblem } from './template/readTemplate.ts';
import { type Recognition, type RecognitionContext, recognize, typeSpan } from './template/recognize.ts';
import type { Template } from './template/template.ts';
import { createFileIndexer, type FileIndexer } from './workspace/fileIndexer.ts';
import { emptyIndex, type GrowingIndex } from './workspace/growingIndex.ts';

/**
 * Everything that the editor, the command line and the renderer ask of the language. It is pure: text in, facts, findings and
 * edits out. Nothing in it throws.
 */
export interface LanguageService {
	readonly parser: DocumentParser;
	/** Reads the syntax tree of a chunk, for the renderer. */
	readonly treesOf: TreeReader;
	readonly analyzer: Analyzer;
	readonly features: LanguageFeatures;
	/** Computes what a preview marks in the text of a document. */
	readonly previewMarks: PreviewMarks;
	/** Makes the entries of the workspace index. */
	readonly files: FileIndexer;
	/** The index of a workspace before any file is read. */
	emptyIndex(): GrowingIndex;
	/** The templates that come with the product. They are read on the first call. */
	builtIn(): readonly Template[];
	/** @param uri the file that has the text */
	readTemplate(text: string, uri: string): Template | TemplateProblem;
	/** Where a text names its Type, whether or not it is a template. */
	typeSpan(text: string): Span | undefined;
	recognizeDocument(document: MarkdownDocument, context: RecognitionContext): Recognition;
	/** Analyzes a document. Each part of the analysis is computed when it is first asked for. */
	analyze(document: MarkdownDocument, context: AnalysisContext, settings: Settings): DocumentAnalysis;
	/** The findings in the text of an MCP file. */
	mcpFindings(text: string, context: McpContext): readonly Finding[];
}

/** What an analysis depends on apart from the text and the settings. */
export interface AnalysisContext extends RecognitionContext {
	/** Without it, no path exists. */
	readonly pathExists?: PathExists;
	/** The names in other files. Without it, the document stands alone. */
	readonly scope?: NameScope;
	/** Without it, nothing looks like a credential. */
	readonly exposures?: ExposuresOf;
}

/** Creates a service with caches of its own. */
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
				// A team's template replaces the built-in one of the same Type.
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

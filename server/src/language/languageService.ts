import type { Settings } from '#common/settings.ts';
import { createDiagnoser, type Diagnoser } from './diagnose/diagnose.ts';
import type { Diagnosis } from './diagnose/finding.ts';
import type { MarkdownDocument } from './document/document.ts';
import { createDocumentParser, type DocumentParser } from './document/parseDocument.ts';
import { builtInTemplates } from './template/builtInTemplates.ts';
import { outlineOf } from './template/outline.ts';
import { readTemplate } from './template/readTemplate.ts';
import { type Recognition, type RecognitionContext, recognize } from './template/recognize.ts';
import type { Template } from './template/template.ts';

/** The language side of ArchDocs, wired: what every face is built on. Pure, and never throws. */
export interface LanguageService {
	readonly parser: DocumentParser;
	readonly diagnoser: Diagnoser;
	/** The templates that come with the product. Read when first asked for. */
	templates(): readonly Template[];
	recognizeDocument(document: MarkdownDocument, context: RecognitionContext): Recognition;
	check(document: MarkdownDocument, context: RecognitionContext, settings: Settings): CheckedDocument;
}

export interface CheckedDocument {
	readonly recognition: Recognition;
	readonly diagnosis: Diagnosis;
}

export function createLanguageService(): LanguageService {
	const parser = createDocumentParser();
	const diagnoser = createDiagnoser();
	let read: readonly Template[] | undefined;

	function templates(): readonly Template[] {
		read ??= builtInTemplates
			.map((text) => readTemplate(parser.parse(text)))
			.filter((it) => typeof it !== 'string');
		return read;
	}

	return {
		parser,
		diagnoser,
		templates,
		recognizeDocument: (document, context) => recognize(outlineOf(document), templates(), context),
		check(document, context, settings) {
			const outline = outlineOf(document);
			const recognition = recognize(outline, templates(), context);
			return { recognition, diagnosis: diagnoser.diagnose(document, outline, recognition, settings) };
		},
	};
}

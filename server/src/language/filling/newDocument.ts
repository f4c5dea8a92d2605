import { lengthOf, type MarkdownDocument, sliceOf } from '../document/document.ts';
import type { DocumentParser } from '../document/parse/documentParser.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';
import { plainInstance } from '../edits/insertion/plainInstance.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import { pairOf } from '../template/matchParts.ts';
import { type OutlinePair, outlineOf } from '../template/outline.ts';
import type { MetadataKey, Template } from '../template/template.ts';
import { isTemplateToken } from '../template/token.ts';
import { statusClass } from '../template/words.ts';

/** The values for a new document. */
export interface NewDocument {
	/** Replaces the tokens of the title. An empty title leaves them. */
	readonly title: string;
	/** An ISO date, which replaces the dates of the template. */
	readonly today: string;
	/** An empty owner leaves the placeholder. */
	readonly owner: string;
}

/**
 * Creates a document from a template. It fills in the title, the dates and the owner, and sets the Status to draft.
 * Other placeholders stay, and comments and sample rows are left out.
 */
export function newDocument(template: Template, parser: DocumentParser, filled: NewDocument): string {
	const whole = { start: 0, end: lengthOf(template.document) };
	const text = plainInstance(templatePieces(template, whole), filled.today);
	const document = parser.parse(`${text}\n`);
	const edits = [...titleEdit(document, filled.title), ...metadataEdits(document, template, filled)];
	return applied(document, edits);
}

/** Returns the titles of the top-level sections of a template as plain text. */
export function sectionTitles({ sections }: Template): readonly string[] {
	return sections.map(({ label, title }) => plainText(label || title));
}

/** Replaces the tokens of the title and keeps the text around them. */
function* titleEdit(document: MarkdownDocument, title: string): Generator<TextEdit> {
	const heading = outlineOf(document).title;
	const name = title.replace(/\s+/g, ' ').trim();
	if (heading === undefined || name === '') return;
	const facts = document.chunks[heading.chunk]?.facts;
	const start = document.starts[heading.chunk] ?? 0;
	const tokens = (facts?.candidates ?? []).filter(
		(it) => it.location.inHeading && it.location.heading === heading.index && isTemplateToken(it),
	);
	const [first, ...others] = tokens;
	if (first === undefined) return;
	const around = heading.heading.text.replace(first.text, '').trim().toLowerCase();
	// For the title "[Name] Architecture", a name such as "Payments Architecture" is already the whole title.
	const isWhole = others.length === 0 && around !== '' && name.toLowerCase().endsWith(` ${around}`);
	yield { span: shift(isWhole ? heading.heading.textSpan : first.span, start), text: name };
}

function* metadataEdits(
	document: MarkdownDocument,
	template: Template,
	{ owner }: NewDocument,
): Generator<TextEdit> {
	const { pairs } = outlineOf(document);
	const spanOfValue = (key: MetadataKey): Span | undefined => {
		const found: OutlinePair | undefined = pairOf(pairs, key);
		return found && shift(found.pair.valueSpan, document.starts[found.chunk] ?? 0);
	};
	for (const key of template.metadata) {
		const span = key.tokens > 0 ? spanOfValue(key) : undefined;
		if (span === undefined) continue;
		const draft =
			key.role === 'status' ? key.choices.find((it) => statusClass(it, {}) === 'draft') : undefined;
		if (draft !== undefined) yield { span, text: draft };
		if (key.role === 'owner' && owner !== '') yield { span, text: owner };
	}
}

function applied(document: MarkdownDocument, edits: readonly TextEdit[]): string {
	let text = '';
	let at = 0;
	for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
		text += sliceOf(document, { start: at, end: edit.span.start }) + edit.text;
		at = edit.span.end;
	}
	return text + sliceOf(document, { start: at, end: lengthOf(document) });
}

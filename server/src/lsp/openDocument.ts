import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MarkdownDocument, offsetAt } from '../language/document/document.ts';
import type { DocumentParser } from '../language/document/parse/documentParser.ts';
import { parseInTurns } from './parseInTurns.ts';

type RangedChange = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

/**
 * A document the client has open. Its first parse runs in slices, so that a long document does not hold up the
 * requests of others; from then on each edit costs the chunks it touches.
 */
export class OpenDocument {
	readonly uri: string;
	readonly languageId: string;
	version: number;
	/** Differs between two times the same document was opened. */
	readonly session: number;
	readonly #parser: () => Promise<DocumentParser>;
	/** The plain text until the first parse is done. */
	#text: TextDocument | undefined;
	#parsing: Promise<void> | undefined;
	#parsed: { readonly document: MarkdownDocument; readonly parser: DocumentParser } | undefined;

	constructor(parser: () => Promise<DocumentParser>, session: number, text: TextDocument) {
		this.#parser = parser;
		this.session = session;
		this.uri = text.uri;
		this.languageId = text.languageId;
		this.version = text.version;
		this.#text = text;
	}

	/** Applies what the client changed; ranges are the client's, in UTF-16 units. */
	change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		this.version = version;
		for (const change of changes) {
			if (!('range' in change)) {
				this.#parsed = undefined;
				this.#text = TextDocument.create(this.uri, this.languageId, version, change.text);
			} else if (this.#parsed) {
				const { document, parser } = this.#parsed;
				this.#parsed = { parser, document: edited(parser, document, change) };
			} else if (this.#text) TextDocument.update(this.#text, [change], version);
		}
	}

	/** The document as it is now; edits that come while it is parsed for the first time are in it. */
	async parsed(): Promise<MarkdownDocument> {
		for (;;) {
			if (this.#parsed) return this.#parsed.document;
			this.#parsing ??= this.#parse().finally(() => {
				this.#parsing = undefined;
			});
			await this.#parsing;
		}
	}

	/** Parses the text as it is at the beginning; gives up once it has changed. */
	async #parse(): Promise<void> {
		const text = this.#text;
		const version = text?.version;
		const isCurrent = () => this.#text === text && text?.version === version;
		const parser = await this.#parser();
		if (!isCurrent()) return;
		const document = await parseInTurns(parser, text?.getText() ?? '', isCurrent);
		if (document === undefined) return;
		this.#parsed = { document, parser };
		this.#text = undefined;
	}
}

function edited(
	parser: DocumentParser,
	document: MarkdownDocument,
	{ range, text }: RangedChange,
): MarkdownDocument {
	const from = offsetAt(document, range.start);
	const to = offsetAt(document, range.end);
	return parser.update(document, { span: { start: Math.min(from, to), end: Math.max(from, to) }, text });
}

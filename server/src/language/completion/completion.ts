import type { DocumentParser } from '../document/parse/documentParser.ts';
import type { Span } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { SourceInput } from './offeredNames.ts';

/** Something an author can have put in at the cursor. Spans are offsets into the document, on one line. */
export interface Completion {
	readonly label: string;
	readonly kind: 'value' | 'key' | 'section' | NameKind | 'person' | 'date' | 'language' | 'block';
	/** A few words behind the label. */
	readonly detail?: string;
	/** Markdown. */
	readonly documentation?: string;
	/** The name that it is, of which more is known, for those who ask. */
	readonly name?: string;
	/** Id of the template's section that says more, for those who ask. */
	readonly section?: string;
	/** What gives way when the author replaces, and when the author inserts; both start at the same place. */
	readonly replace: Span;
	readonly insert: Span;
	readonly newText: string;
	/** `newText` is a snippet. */
	readonly isSnippet: boolean;
	/** What the editor is to compare with the text from the start of the spans to the cursor. */
	readonly filterText: string;
}

/** What completion needs beside the analysis of the document. */
export interface CompletionInput extends SourceInput {
	readonly offset: number;
	readonly parser: DocumentParser;
	/** ISO. */
	readonly today: string;
	/** People and teams that the workspace names, the most frequent first; asked for only where one can stand. */
	readonly owners: () => readonly string[];
}

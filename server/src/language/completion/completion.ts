import type { DocumentParser } from '../document/parse/documentParser.ts';
import type { Span } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { SourceInput } from './offeredNames.ts';

/** A completion at the cursor. Its spans are offsets (UTF-16) into the document and stay on one line. */
export interface Completion {
	readonly label: string;
	readonly kind: 'value' | 'key' | 'section' | NameKind | 'person' | 'date' | 'language' | 'block';
	/** A few words that the editor shows beside the label. */
	readonly detail?: string;
	/** The documentation as Markdown. */
	readonly documentation?: string;
	/** The name to look up when the author selects the completion. */
	readonly name?: string;
	/** The id of the template's section to describe when the author selects the completion. */
	readonly section?: string;
	/** The spans to replace in the editor's replace mode and insert mode. Both start at the same offset. */
	readonly replace: Span;
	readonly insert: Span;
	readonly newText: string;
	/** Whether `newText` is a snippet. */
	readonly isSnippet: boolean;
	/** The text that the editor compares with the text between the start of the spans and the cursor. */
	readonly filterText: string;
}

/** The input of completion apart from the analysis of the document. */
export interface CompletionInput extends SourceInput {
	readonly offset: number;
	readonly parser: DocumentParser;
	/** An ISO date. */
	readonly today: string;
	/**
	 * Returns the people and teams of the workspace, the most frequent first. Completion calls it only where the value
	 * can be a person or a team.
	 */
	readonly owners: () => readonly string[];
}

import type { Span } from '../../document/span.ts';
import type { SourceProblem } from './sourceNames.ts';

/** The data of a list of names, whichever format it has. Children are read when they are asked for. */
export type ManifestData =
	| (ManifestText & { readonly type: 'text' })
	| {
			readonly type: 'list';
			readonly span: Span;
			readonly items: () => readonly ManifestData[];
	  }
	| {
			readonly type: 'object';
			readonly span: Span;
			readonly entries: () => readonly ManifestEntry[];
	  }
	/** `null`, or a value that is left out. */
	| { readonly type: 'null'; readonly span: Span }
	/** What a list of names cannot contain: `true` in JSON, an alias in YAML. */
	| { readonly type: 'other'; readonly span: Span };

/** A text. The span lies between its quotes. */
export interface ManifestText {
	readonly text: string;
	readonly span: Span;
}

/** A property of an object. */
export interface ManifestEntry {
	readonly key: ManifestText;
	readonly value: ManifestData;
}

/** What could be read of a file, and the problems with its syntax. */
export interface ParsedManifest {
	readonly roots: readonly ManifestData[];
	readonly problems: readonly SourceProblem[];
}

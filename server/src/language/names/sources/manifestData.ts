import type { Span } from '../../document/span.ts';
import type { SourceProblem } from '../sourceNames.ts';

/** A list of names as JSON and YAML write it alike. Lazy: what nobody asks for is not looked at. */
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
	/** Nothing, in so many words or by leaving it out. */
	| { readonly type: 'null'; readonly span: Span }
	/** Anything that is no data of a list of names: `true` in JSON, an alias in YAML. */
	| { readonly type: 'other'; readonly span: Span };

/** A text, and where it stands between its quotes. */
export interface ManifestText {
	readonly text: string;
	readonly span: Span;
}

export interface ManifestEntry {
	readonly key: ManifestText;
	readonly value: ManifestData;
}

/** What could be read of a file, and what is wrong with its syntax. */
export interface ParsedManifest {
	readonly roots: readonly ManifestData[];
	readonly problems: readonly SourceProblem[];
}

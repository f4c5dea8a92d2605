import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameKind } from '../names/nameKinds.ts';

/** A name that a table has twice: where it stands again, and where it stands first. */
export interface DuplicatedName {
	readonly name: string;
	readonly span: Span;
	readonly first: Span;
}

/** The names of a kind that a table has twice. Another table can be about another service, so a name may stand in both. */
export function* duplicatesOf(kind: NameKind, { definitions }: DocumentNames): Generator<DuplicatedName> {
	for (const definition of definitions) {
		const { name, span, repeats } = definition;
		if (definition.kind === kind && repeats !== undefined) yield { name, span, first: repeats };
	}
}

import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameKind } from '../names/nameKinds.ts';

/** A name that a table defines twice. */
export interface DuplicatedName {
	readonly name: string;
	/** The span of the second definition. */
	readonly span: Span;
	/** The span of the first definition. */
	readonly first: Span;
}

/**
 * Finds the names of a kind that a table defines twice. Two tables can define the same name for different services, so
 * names in different tables are not duplicates.
 */
export function* duplicatesOf(kind: NameKind, { definitions }: DocumentNames): Generator<DuplicatedName> {
	for (const definition of definitions) {
		const { name, span, repeats } = definition;
		if (definition.kind === kind && repeats !== undefined) yield { name, span, first: repeats };
	}
}

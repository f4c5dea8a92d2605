import type { Span } from '../document/span.ts';
import { type NameKind, nameKinds } from '../names/nameKinds.ts';
import type { NameMention } from '../names/names.ts';
import type { NameContext } from './contexts.ts';

/** A name that is probably a misspelling of a name that the document defines. */
export interface MisspelledName {
	readonly name: string;
	readonly span: Span;
	/** The defined name that the author probably meant. */
	readonly nearest: string;
}

/** Finds names in code and in row labels that are probably misspellings of a defined name of the given kind. */
export function* misspellingsOf(kind: NameKind, context: NameContext): Generator<MisspelledName> {
	const defined = [...context.names.defined(kind).keys()];
	// A file that has not been read yet can define the name.
	if (defined.length === 0 || !context.scope.complete || context.names.incomplete.has(kind)) return;
	const candidates = [...context.names.mentions()].filter((it) => couldName(kind, it, context));
	const texts = new Set(candidates.map(({ text }) => text));
	const meant = context.misspellings.of(texts, defined);
	for (const { text: name, span } of candidates) {
		const nearest = meant.get(name);
		if (nearest !== undefined) yield { name, span, nearest };
	}
}

/** Whether a mention can be a misspelling. Its name must have no definition and must not be a dependency. */
function couldName(kind: NameKind, mention: NameMention, { names, scope }: NameContext): boolean {
	const { text } = mention;
	if (mention.kind !== undefined && mention.kind !== kind) return false;
	if (nameKinds.some((it) => names.defined(it).has(text))) return false;
	if (scope.isSecret(text) || scope.variables.has(text) || scope.servers.has(text)) return false;
	return !names.dependencies.has(text);
}

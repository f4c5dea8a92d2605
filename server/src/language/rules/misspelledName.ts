import type { Span } from '../document/span.ts';
import { type NameKind, nameKinds } from '../names/nameKinds.ts';
import type { NameMention } from '../names/names.ts';
import type { NameContext } from './contexts.ts';

/** A name that is a slip away from one that the document defines. */
export interface MisspelledName {
	readonly name: string;
	readonly span: Span;
	readonly nearest: string;
}

/** Names in code, and labels of rows, that are a slip away from a name of a kind. */
export function* misspellingsOf(kind: NameKind, context: NameContext): Generator<MisspelledName> {
	const defined = [...context.names.defined(kind).keys()];
	// A file that is still to be read may say what the name is.
	if (defined.length === 0 || !context.scope.complete || context.names.incomplete.has(kind)) return;
	const candidates = [...context.names.mentions()].filter((it) => couldName(kind, it, context));
	const texts = new Set(candidates.map(({ text }) => text));
	const meant = context.misspellings.of(texts, defined);
	for (const { text: name, span } of candidates) {
		const nearest = meant.get(name);
		if (nearest !== undefined) yield { name, span, nearest };
	}
}

/** The name of something else is no misspelling, be it defined here or elsewhere, or listed as a dependency. */
function couldName(kind: NameKind, mention: NameMention, { names, scope }: NameContext): boolean {
	const { text } = mention;
	if (mention.kind !== undefined && mention.kind !== kind) return false;
	if (nameKinds.some((it) => names.defined(it).has(text))) return false;
	if (scope.isSecret(text) || scope.variables.has(text) || scope.servers.has(text)) return false;
	return !names.dependencies.has(text);
}

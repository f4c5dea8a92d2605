import type { NameKind, NameMention } from '../names/names.ts';
import { nameKinds } from '../names/names.ts';
import type { NameContext, NameRule } from './nameRule.ts';

/** Variables that are a slip away from one that the document defines. */
export const undefinedVariable: NameRule = misspellingsOf('variable', 'undefined-variable');

/** Components that are a slip away from one that the document defines. */
export const undefinedComponent: NameRule = misspellingsOf('component', 'undefined-component');

function misspellingsOf(
	kind: 'variable' | 'component',
	rule: 'undefined-variable' | 'undefined-component',
): NameRule {
	return {
		id: rule,
		*check(context) {
			const defined = [...context.names.defined[kind].keys()];
			// A file that is still to be read may say what the name is.
			if (defined.length === 0 || !context.known.complete || context.names.unread.has(kind)) return;
			const candidates = [...context.names.mentions()].filter((it) => couldName(kind, it, context));
			const texts = new Set(candidates.map(({ text }) => text));
			const meant = context.misspellings.of(texts, defined);
			for (const { text, span } of candidates) {
				const nearest = meant.get(text);
				if (nearest !== undefined) yield { rule, span, message: { id: rule, name: text, nearest } };
			}
		},
	};
}

/** The name of something else is no misspelling, be it defined here or elsewhere, or listed as a dependency. */
function couldName(kind: NameKind, mention: NameMention, { names, known }: NameContext): boolean {
	const { text } = mention;
	if (mention.kind !== undefined && mention.kind !== kind) return false;
	if (nameKinds.some((it) => names.defined[it].has(text))) return false;
	if (known.isSecret(text) || known.variables.has(text) || known.servers.has(text)) return false;
	return !names.dependencies.has(text);
}

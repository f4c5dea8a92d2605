import type { Template } from '../template/template.ts';
import type { NamePlaces } from './names.ts';

/**
 * The names without those that a snippet wrote: it takes the brackets of a template's token away, and `secret-key` of
 * `[secret-key]` is not filled in yet. Words without a sign between them are names as well as any.
 */
export function withoutHints<Names extends NamePlaces>(names: Names, hints: ReadonlySet<string>): Names {
	const isOwn = ({ name }: { readonly name: string }) => !hints.has(name);
	return {
		...names,
		definitions: names.definitions.filter(isOwn),
		references: names.references.filter(isOwn),
		mentions: names.mentions.filter(({ text }) => !hints.has(text)),
	};
}

/** The tokens of a template that could be names without their brackets. */
export function hintsOf({ tokens }: Template): ReadonlySet<string> {
	return new Set(
		[...tokens.values()].flatMap(({ text }) => /^\[(\S*[\p{L}\p{N}][-_.]\S*)\]$/u.exec(text)?.[1] ?? []),
	);
}

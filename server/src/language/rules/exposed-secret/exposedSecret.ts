import { sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import { lineStart } from '../../edits/lines.ts';
import { quotedInTitle } from '../../messages/sentences.ts';
import type { FixContext } from '../fix.ts';
import { declarations } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';
import { credentialName } from './credentialName.ts';

interface ExposedSecret {
	readonly id: 'exposed-secret';
	/** The kind of credential, as an id of the rules that found it. It is never the credential itself. */
	readonly credential: string;
}

/** Reports text that looks like a real credential. It looks everywhere in the text, and no other finding quotes it. */
export const exposedSecret = defineRule<ExposedSecret>({
	id: 'exposed-secret',
	area: 'secrets',
	severity: 'error',
	atMost: 'error',
	summary: 'A text looks like a real credential, which belongs into the vault.',
	answerProblem: 'refuses',
	sentence: ({ credential }) =>
		`This looks like a real ${credentialName(credential)}: keep it in the vault, and write \`vault::name\` here`,
	checkCredential: ({ id, span }) => ({ span, message: { id: 'exposed-secret', credential: id } }),
	/** Yields a fix that replaces the value with the name of a secret. The fix also declares the secret if necessary. */
	*fixes({ span }, context) {
		const { document } = context;
		const before = sliceOf(document, { start: lineStart(document, span.start), end: span.start });
		const name = freeName(secretNameFor(before), context);
		const isQuoted = /["']/.test(sliceOf(document, { start: span.start - 1, end: span.start }));
		const text = isQuoted || isInCode(span, context) ? `vault::${name}` : `\`vault::${name}\``;
		const declared = [...declarations('secret', name, context)][0]?.edits ?? [];
		yield { title: replacementTitle(name), edits: [{ span, text }, ...declared], isPreferred: true };
	},
	*fixesInText({ span }, text) {
		const name = secretNameFor(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start));
		yield { title: replacementTitle(name), edits: [{ span, text: `vault::${name}` }], isPreferred: true };
	},
});

function replacementTitle(name: string): string {
	return `Replace by ${quotedInTitle(`vault::${name}`)}`;
}

function isInCode(span: Span, { chunkAt }: FixContext): boolean {
	const { start, context } = chunkAt(span.start);
	const { codeSpans, fences } = context.chunk.facts;
	const isIn = (it: { readonly span: Span }) =>
		it.span.start <= span.start - start && span.end - start <= it.span.end;
	return codeSpans.some(isIn) || fences.some(isIn);
}

/** Returns the name, with a number if the name is taken. Two values need two secrets. */
function freeName(name: string, { names }: FixContext): string {
	const taken = names.defined('secret');
	if (!taken.has(name)) return name;
	for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}

/**
 * Returns the secret name for a credential: the key or label before it, in kebab case. `"API_KEY": "` gives `api-key`.
 *
 * @param before the text of the line before the credential
 */
function secretNameFor(before: string): string {
	const key =
		/([\p{L}_][\p{L}\p{N}_.-]*)["'`*]*\s*(?:[:=|]|=>)+\s*["'`*]*(?:Bearer\s+)?$/iu.exec(before)?.[1] ?? '';
	const plain = key
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	return plain === '' ? 'secret-key' : plain;
}

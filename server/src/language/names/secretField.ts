import { isSecretWord } from '../template/words.ts';
import { isName, type NameAt, referencedSecret, withoutMarks } from './nameSyntax.ts';

/** What the value of a field for a secret says. */
export interface SecretField {
	/** The name, placed in the value. */
	readonly secret: NameAt;
	/** Nothing but a name of a secret is spelled so. In another spelling it may be a product, a file or an address. */
	readonly isSure: boolean;
	readonly hasPrefix: boolean;
}

/**
 * Reads the value of a field that says where credentials are: one span of code, or one word. `stripe-api-key` is the name
 * of a secret; "Keychain", "on-premises" and `config/master.key` say where to look. Undefined for anything else.
 */
export function secretField(value: string): SecretField | undefined {
	const marked = withoutMarks(value, (text) => isName(text) || referencedSecret(text) !== undefined);
	if (marked === undefined) return undefined;
	const reference = referencedSecret(marked.name);
	if (reference !== undefined) {
		const span = { start: marked.span.start + reference.span.start, end: marked.span.end };
		return { secret: { name: reference.name, span }, isSure: true, hasPrefix: true };
	}
	const isCode = value.includes('`');
	const isSure = !isPlace(marked.name) && (isCode ? isIdentifier(marked.name) : saysSecret(marked.name));
	return { secret: marked, isSure, hasPrefix: false };
}

/** A file, a folder, an address, a mention or a channel. */
function isPlace(name: string): boolean {
	return (
		/^[./@#]|\/$|@.*\.|^www\./i.test(name) ||
		/\.(?:env|json|ya?ml|toml|ini|conf|cfg|properties|txt|md|pem|p12|pfx|crt|cer|jks|enc|gpg|kdbx|csv|xml|[jt]s|py|rb|tf|tfvars|sh)(?:\.\w+)?$/i.test(
			name,
		) ||
		/\/.*\.key$/i.test(name) ||
		/\.(?:com|org|net|io|dev|cloud|app|internal|local|corp|[a-z]{2})(?:\/.*)?$/i.test(name)
	);
}

/** Several parts, or camel case: products and the names of teams are one word. */
function isIdentifier(name: string): boolean {
	return /[\p{L}\p{N}][._\-/#@+][\p{L}\p{N}]/u.test(name) || /^\p{Ll}+\p{N}*\p{Lu}/u.test(name);
}

/** Without code marks "on-call-team" is spelled like a name: there a part of it must be a word for a secret. */
function saysSecret(name: string): boolean {
	if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)) return true;
	return (
		isIdentifier(name) &&
		name
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.some((part) => isSecretWord(part))
	);
}

import { isSecretWord } from '../template/words.ts';
import { isName, type NameAt, nameInReference, referencedSecret, withoutMarks } from './nameSyntax.ts';

/** The value of a field for a secret. */
export interface SecretField {
	/** The name, and its span in the value. */
	readonly secret: NameAt;
	/** Whether only the name of a secret is spelled so. Other spellings may be a product, a file or an address. */
	readonly isSure: boolean;
	/** Whether the value is `vault::name`. */
	readonly hasPrefix: boolean;
}

/**
 * Reads the value of a field that says where credentials are: one span of code, or one word. `stripe-api-key` is the name
 * of a secret; "Keychain", "on-premises" and `config/master.key` say where to look. Undefined for any other value.
 */
export function readSecretField(value: string): SecretField | undefined {
	const marked = withoutMarks(value, (text) => isName(text) || referencedSecret(text) !== undefined);
	if (marked === undefined) return undefined;
	const reference = nameInReference(marked, referencedSecret);
	if (reference !== undefined) return { secret: reference, isSure: true, hasPrefix: true };
	const isCode = value.includes('`');
	const isSure =
		!isLocation(marked.name) && (isCode ? isIdentifier(marked.name) : isSecretIdentifier(marked.name));
	return { secret: marked, isSure, hasPrefix: false };
}

/** Whether a name is a file, a folder, an address, a mention or a channel. */
function isLocation(name: string): boolean {
	return (
		/^[./@#]|\/$|@.*\.|^www\./i.test(name) ||
		/\.(?:env|json|ya?ml|toml|ini|conf|cfg|properties|txt|md|pem|p12|pfx|crt|cer|jks|enc|gpg|kdbx|csv|xml|[jt]s|py|rb|tf|tfvars|sh)(?:\.\w+)?$/i.test(
			name,
		) ||
		/\/.*\.key$/i.test(name) ||
		/\.(?:com|org|net|io|dev|cloud|app|internal|local|corp|[a-z]{2})(?:\/.*)?$/i.test(name)
	);
}

/** Whether a name has several parts or is in camel case. Products and teams mostly have names of one word. */
function isIdentifier(name: string): boolean {
	return /[\p{L}\p{N}][._\-/#@+][\p{L}\p{N}]/u.test(name) || /^\p{Ll}+\p{N}*\p{Lu}/u.test(name);
}

/** The same for a name without code marks, where "on-call-team" looks like one: a part must be a word for a secret. */
function isSecretIdentifier(name: string): boolean {
	if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)) return true;
	return (
		isIdentifier(name) &&
		name
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.some((part) => isSecretWord(part))
	);
}

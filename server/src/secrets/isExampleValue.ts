/**
 * Whether a value that has the form of a credential is clearly an example or a placeholder: it says so in words, names
 * a host that cannot exist, or was typed and not drawn at random. Of values that were, one in some thousands is taken
 * for one that was not.
 */
export function isExampleValue(value: string): boolean {
	if (value.includes('-----BEGIN')) return false;
	const url = /^[a-z][\w+.-]*:\/\/(?<user>[^:\s]*):(?<password>[^@\s]*)@(?<host>[^/?:]*)/i.exec(
		value,
	)?.groups;
	return url
		? isExampleUrl(url.user ?? '', url.password ?? '', url.host ?? '')
		: isTyped(value) || wordsAnywhere.test(value) || wordsAlone.test(value);
}

/** Long enough to mean nothing else, even among random letters. */
const wordsAnywhere =
	/example|sample[-_]|placeholder|change[-_]?me|redacted|replace[-_]?(?:me|with)|insert[-_]/i;

/** Words of their own. */
const wordsAlone = /(?:^|[-_.])(?:your|my|some|dummy|fake|todo|here)(?:$|[-_.])/i;

/** A run that nobody draws: `xxxxx`, `12345678`; nothing but small letters, or few different ones. */
function isTyped(value: string): boolean {
	const bare = value.replace(/[^a-z\d]/gi, '');
	return (
		/([a-z\d])\1{4}/i.test(bare) ||
		risesFor(bare.toLowerCase(), 7) ||
		/^[a-z]+$/.test(bare) ||
		new Set(bare).size <= 7
	);
}

/** `abcdefg`, `3456789` */
function risesFor(text: string, count: number): boolean {
	let run = 1;
	for (let index = 1; index < text.length; index++) {
		run = text.charCodeAt(index) === text.charCodeAt(index - 1) + 1 ? run + 1 : 1;
		if (run >= count) return true;
	}
	return false;
}

function isExampleUrl(user: string, password: string, host: string): boolean {
	return (
		password.replace(/\d{0,4}$/, '') === user ||
		password === user ||
		isStandIn(user) ||
		isStandIn(password) ||
		/user[-_]?name|^your/i.test(user) ||
		/pass(?:word|wd|phrase)|^(?:pass|pwd|pw|secret|token|key)\d{0,4}$/i.test(password) ||
		/^(?:[a-z]+[-_])+(?:pass|pwd|pw|secret|token|key)\d{0,4}$/i.test(password) ||
		/^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/i.test(host) ||
		// Names that are kept for examples and tests, by RFC 2606.
		/(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$/i.test(host)
	);
}

/** `[password]`, `<user>`, `$DB_PASSWORD`, `***`, `DB_PASSWORD`, `changeme`, `xxxx` */
function isStandIn(part: string): boolean {
	return (
		/[[\]{}<>()$*…`|"'\\]|%[A-Z_]+%/.test(part) ||
		/example|placeholder|change[-_]?me|redacted|^(?:your|my|some)[-_]/i.test(part) ||
		/^[A-Z]+(?:_[A-Z]+)*$/.test(part) ||
		/^(.)\1*$/.test(part)
	);
}

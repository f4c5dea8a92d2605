/**
 * Whether a value in the form of a credential is clearly an example or a placeholder: it says so in words, names a host
 * that cannot exist, or was typed and not drawn at random. It takes one in some thousands of random values for a typed
 * one.
 */
export function isExampleValue(value: string): boolean {
	if (value.includes('-----BEGIN')) return false;
	const url = /^[a-z][\w+.-]*:\/\/(?<user>[^:\s]*):(?<password>[^@\s]*)@(?<host>[^/?:]*)/i.exec(
		value,
	)?.groups;
	return url
		? isExampleUrl(url.user ?? '', url.password ?? '', url.host ?? '')
		: isTyped(value) || longWords.test(value) || shortWords.test(value);
}

/** Long enough that they are no accident among random letters. */
const longWords = /example|sample[-_]|placeholder|change[-_]?me|redacted|replace[-_]?(?:me|with)|insert[-_]/i;

/** Short words, which count only between separators. */
const shortWords = /(?:^|[-_.])(?:your|my|some|dummy|fake|todo|here)(?:$|[-_.])/i;

/** Whether a value is not random: a run such as `xxxxx` or `12345678`, small letters alone, or few different ones. */
function isTyped(value: string): boolean {
	const bare = value.replace(/[^a-z\d]/gi, '');
	return (
		/([a-z\d])\1{4}/i.test(bare) ||
		hasSequence(bare.toLowerCase(), 7) ||
		/^[a-z]+$/.test(bare) ||
		new Set(bare).size <= 7
	);
}

/** Whether a text has a sequence of some length, such as `abcdefg` or `3456789`. */
function hasSequence(text: string, count: number): boolean {
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
		isPlaceholder(user) ||
		isPlaceholder(password) ||
		/user[-_]?name|^your/i.test(user) ||
		/pass(?:word|wd|phrase)|^(?:pass|pwd|pw|secret|token|key)\d{0,4}$/i.test(password) ||
		/^(?:[a-z]+[-_])+(?:pass|pwd|pw|secret|token|key)\d{0,4}$/i.test(password) ||
		/^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/i.test(host) ||
		// RFC 2606 reserves these names for examples and tests.
		/(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$/i.test(host)
	);
}

/** Whether a part of a URL is a placeholder: `[password]`, `<user>`, `$DB_PASSWORD`, `***`, `changeme`, `xxxx`. */
function isPlaceholder(part: string): boolean {
	return (
		/[[\]{}<>()$*…`|"'\\]|%[A-Z_]+%/.test(part) ||
		/example|placeholder|change[-_]?me|redacted|^(?:your|my|some)[-_]/i.test(part) ||
		/^[A-Z]+(?:_[A-Z]+)*$/.test(part) ||
		/^(.)\1*$/.test(part)
	);
}

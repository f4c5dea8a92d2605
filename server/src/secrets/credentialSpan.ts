import type { Span } from '../language/document/span.ts';

/**
 * Where a credential stands, which some rules of secretlint do not say to the character: they were made for files that
 * hold nothing else, and here Markdown stands around a value. Undefined where no value is left.
 *
 * @param id rule and message of secretlint
 * @param reported the range that the rule reported
 */
export function credentialSpan(id: string, text: string, reported: Span): Span | undefined {
	switch (id) {
		case 'aws/AWSSecretAccessKey':
			// Reported from the name of the variable on, and as long as the value.
			return first(text, reported, /[:=]>?\s*["']?(?<value>[\w/+=]{40})/dy, /[:=]/g);
		case 'npm/Npmrc_authToken':
			// Reported from `_authToken=` on, with all that follows in the line.
			return first(text, reported, /_authToken=["']?(?<value>[\w.+/=-]{16,})/dy);
		case 'npm/PackageJSON_xOauthToken':
			// The rule for credentials in a URL finds the same, at the right place.
			return undefined;
		case 'basicauth/BasicAuth':
		case 'database-connection-string/MongoDBConnection':
		case 'database-connection-string/MySQLConnection':
		case 'database-connection-string/PostgreSQLConnection':
			return first(
				text,
				reported,
				/(?<value>[a-z][\w+.-]*:\/\/[^\s@]+@[\w%+~#=.,:-]+(?:\/[\w%+~.,/-]*)?(?:\?[\w%+~.,/&=-]*)?)/diy,
			);
		default:
			return reported;
	}
}

/**
 * The value of a pattern at the start of what was reported, or at the first place after it that `from` finds.
 *
 * @param pattern sticky, with indices and a group `value`
 */
function first(text: string, { start }: Span, pattern: RegExp, from?: RegExp): Span | undefined {
	let at = start;
	if (from) {
		from.lastIndex = start;
		at = from.exec(text)?.index ?? start;
	}
	pattern.lastIndex = at;
	const indices = pattern.exec(text)?.indices?.groups?.value;
	return indices && { start: indices[0], end: indices[1] };
}

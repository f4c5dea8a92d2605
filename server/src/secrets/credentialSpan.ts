import type { Span } from '../language/document/span.ts';

/**
 * The exact span of a credential in Markdown. Some rules of secretlint report a wider range, because they are made for
 * files that contain nothing else. Undefined where no value is left.
 *
 * @param id the rule and the message of secretlint
 * @param reported the range that the rule reported
 */
export function credentialSpan(id: string, text: string, reported: Span): Span | undefined {
	switch (id) {
		case 'aws/AWSSecretAccessKey':
			// The reported range starts at the name of the variable, and is as long as the value.
			return valueSpan(text, reported, /[:=]>?\s*["']?(?<value>[\w/+=]{40})/dy, /[:=]/g);
		case 'npm/Npmrc_authToken':
			// The reported range starts at `_authToken=`, and goes to the end of the line.
			return valueSpan(text, reported, /_authToken=["']?(?<value>[\w.+/=-]{16,})/dy);
		case 'npm/PackageJSON_xOauthToken':
			// The rule for credentials in a URL finds the same at the right place.
			return undefined;
		case 'basicauth/BasicAuth':
		case 'database-connection-string/MongoDBConnection':
		case 'database-connection-string/MySQLConnection':
		case 'database-connection-string/PostgreSQLConnection':
			return valueSpan(
				text,
				reported,
				/(?<value>[a-z][\w+.-]*:\/\/[^\s@]+@[\w%+~#=.,:-]+(?:\/[\w%+~.,/-]*)?(?:\?[\w%+~.,/&=-]*)?)/diy,
			);
		default:
			return reported;
	}
}

/**
 * The group `value` of a pattern that matches at the start of the reported range.
 *
 * @param pattern sticky, with indices and a group `value`
 * @param from finds the place behind that start where the pattern must match instead
 */
function valueSpan(text: string, { start }: Span, pattern: RegExp, from?: RegExp): Span | undefined {
	let at = start;
	if (from) {
		from.lastIndex = start;
		at = from.exec(text)?.index ?? start;
	}
	pattern.lastIndex = at;
	const indices = pattern.exec(text)?.indices?.groups?.value;
	return indices && { start: indices[0], end: indices[1] };
}

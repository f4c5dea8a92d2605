import * as v from '@badrap/valita';
import { check } from './message.ts';
import { object, orElse } from './schema.ts';

const supported = orElse(v.boolean(), false);

const clientOptions = object({
	/** The client shows progress: the server may send `documentStatusNotification`. */
	documentStatus: supported,
	/** The client is VS Code, whose own Markdown support already gives headings as symbols. */
	ownMarkdownSupport: supported,
	/** The address that the code of a diagnostic links to. The server replaces `{rule}` by the code. */
	ruleHelp: orElse(v.union(v.string(), v.undefined()), undefined),
	/** The client reads files for the server: it answers the requests of `host.ts`. */
	files: supported,
	/** The client asks for reasons: it has the command `reasonCommand`. */
	asksReasons: supported,
	/** The client asks for what is open in a document: it has the command `fillCommand`. */
	fillsSections: supported,
	/** The client shows code lenses: it has `showOpenSectionsCommand`, `nextPlaceholderCommand` and `fillCommand`. */
	codeLens: supported,
	/** The client has the command `addTableRowCommand`, which puts the cursor into the row. */
	editsTables: supported,
	/** The client shows findings of closed files: the server may send `workspaceFindingsNotification`. */
	workspaceFindings: supported,
	/** The user trusts the workspace. The configuration of an untrusted workspace cannot name files outside of it. */
	trusted: orElse(v.boolean(), true),
});

/**
 * The `initializationOptions` of a client: the parts of the ArchDocs protocol that it supports. A client that announces none
 * gets nothing beyond the LSP.
 */
export type ClientOptions = v.Infer<typeof clientOptions>;

/** Reads `initializationOptions`. A missing option is not supported, except that a workspace is trusted by default. */
export function clientOptionsOf(value: unknown): ClientOptions {
	const checked = check(clientOptions, value);
	return checked.ok ? checked.value : clientOptions.parse({});
}

import * as v from '@badrap/valita';
import { check } from './message.ts';
import { object, orElse } from './schema.ts';

const supported = orElse(v.boolean(), false);

const clientOptions = object({
	/** The client shows progress: the server may send `documentStatusNotification`. */
	documentStatus: supported,
	/** The client is VS Code, whose own Markdown support already gives headings as symbols. */
	ownMarkdownSupport: supported,
	/** Address of the page about the code of a diagnostic, with `{rule}` in its place: the code leads there. */
	ruleHelp: orElse(v.union(v.string(), v.undefined()), undefined),
	/** The client reads files for the server: the requests of `host.ts` are answered. */
	files: supported,
	/** The client asks for reasons: it has the command `reasonCommand`. */
	asksReasons: supported,
	/** The client leads through what is open: it has the command `fillCommand`. */
	fillsSections: supported,
	/** The client shows lenses: it has `showOpenSectionsCommand`, `nextPlaceholderCommand` and `fillCommand`. */
	codeLens: supported,
	/** The client has the command `addTableRowCommand`, which puts the cursor into the row. */
	editsTables: supported,
	/** The client shows what is found in files that are not open: the server may send `workspaceFindingsNotification`. */
	workspaceFindings: supported,
	/** The user trusts the workspace. If not, its configuration names no files outside of it. */
	trusted: orElse(v.boolean(), true),
});

/**
 * `initializationOptions` of our client: the parts of the custom protocol that it supports. To a client that announces none,
 * the server sends nothing beyond the LSP.
 */
export type ClientOptions = v.Infer<typeof clientOptions>;

/** What a client supports. Absent options are not supported, but a workspace is trusted unless the client says no. */
export function clientOptionsOf(value: unknown): ClientOptions {
	const checked = check(clientOptions, value);
	return checked.ok ? checked.value : clientOptions.parse({});
}

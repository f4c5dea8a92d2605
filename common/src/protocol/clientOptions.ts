/**
 * `initializationOptions` of our client: what of the custom protocol it takes part in. Other clients announce none of it, and
 * the server then sends nothing beyond the LSP. Every field is optional; what is absent is not supported.
 */
export interface ClientOptions {
	/** The client shows progress: the server may send `documentStatusMethod`. */
	readonly documentStatus?: boolean;
	/** The client is VS Code, whose own Markdown support already gives headings as symbols. */
	readonly ownMarkdownSupport?: boolean;
	/** Address of the page about the code of a diagnostic, with `{rule}` in its place: the code leads there. */
	readonly ruleHelp?: string;
	/** The client reads files for the server: the methods of `hostMethods` are answered. */
	readonly files?: boolean;
	/** The client asks for reasons: it has the command `reasonCommand`. */
	readonly asksReasons?: boolean;
	/** The client leads through what is open: it has the command `fillCommand`. */
	readonly fillsSections?: boolean;
	/** The client shows lenses: it has `showOpenSectionsCommand`, `nextPlaceholderCommand` and `fillCommand`. */
	readonly codeLens?: boolean;
	/** The client has the command `addTableRowCommand`, which puts the cursor into the row. */
	readonly editsTables?: boolean;
	/** The client shows what is found in files that are not open: the server may send `workspaceFindingsMethod`. */
	readonly workspaceFindings?: boolean;
	/** The user trusts the workspace; absent means yes. If not, its configuration names no files outside of it. */
	readonly trusted?: boolean;
}

/** What our client announces. */
export function parseClientOptions(value: unknown): ClientOptions {
	if (typeof value !== 'object' || value === null) return {};
	const options = value as Readonly<Record<string, unknown>>;
	return {
		documentStatus: options.documentStatus === true,
		ownMarkdownSupport: options.ownMarkdownSupport === true,
		files: options.files === true,
		asksReasons: options.asksReasons === true,
		fillsSections: options.fillsSections === true,
		codeLens: options.codeLens === true,
		editsTables: options.editsTables === true,
		workspaceFindings: options.workspaceFindings === true,
		trusted: options.trusted !== false,
		...(typeof options.ruleHelp === 'string' && { ruleHelp: options.ruleHelp }),
	};
}

import type { Diagnostic, ServerCapabilities } from 'vscode-languageserver';
import type { Finding } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { createDebouncer } from '../debounce.ts';
import { inBackground } from '../guard.ts';
import type { OpenSource } from '../openSource.ts';
import { toPlainDiagnostic } from '../toDiagnostics.ts';
import { normalizedUri } from '../uris.ts';

/** Milliseconds without an edit before findings are pushed. */
const delay = 150;

/** Findings of open MCP files. They are always pushed, because clients pull findings for documents only. */
export function registerMcpDiagnostics(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, names, publisher } = context;
	const debouncer = createDebouncer();
	const schedule = (source: OpenSource) => {
		if (source.kind !== 'mcp') return;
		names.ensureIndexed();
		debouncer.schedule(source.uri, delay, () =>
			inBackground(connection, 'Sending diagnostics', () => sendFindings(context, source)),
		);
	};
	documents.sources.onDidChange(schedule);
	names.onDidChange(() => documents.sources.all().forEach(schedule));
	documents.sources.onDidClose((uri) => {
		debouncer.cancel(uri);
		inBackground(connection, 'Clearing diagnostics', () => publisher.markClosed(uri));
	});
	return {};
}

async function sendFindings(context: ServerContext, source: OpenSource): Promise<void> {
	const { documents, publisher } = context;
	const { version } = source;
	const diagnostics = await diagnosticsOf(context, source);
	if (documents.sources.get(source.uri) !== source || source.version !== version) return;
	await publisher.publishOpen(source.uri, diagnostics, version);
}

async function diagnosticsOf(context: ServerContext, source: OpenSource): Promise<readonly Diagnostic[]> {
	const findings = await mcpFindingsOf(context, source);
	const { features } = await context.service();
	return findings.map((finding) =>
		toPlainDiagnostic(source.text, finding, features.sentenceOf(finding), context.options.ruleHelp),
	);
}

/** The findings of an open MCP file. */
export async function mcpFindingsOf(
	{ exposures, names, projects, service }: ServerContext,
	{ uri, text }: OpenSource,
): Promise<readonly Finding[]> {
	const { configuration } = await projects.of(uri);
	const { mcpFindings } = await service();
	const scope = names.index.nameScope(normalizedUri(uri), configuration.root);
	const content = text.getText();
	const found = await exposures.findExposures(content);
	return mcpFindings(content, { scope, exposures: found, settings: configuration.settings });
}

import type { Diagnostic, ServerCapabilities } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Finding } from '../../language/rules/finding.ts';
import { nameScopeOf } from '../../language/workspace/nameScopeOf.ts';
import type { ServerContext } from '../context.ts';
import { toPlainDiagnostic } from '../convert.ts';
import { createDebouncer } from '../debounce.ts';
import { inBackground } from '../guard.ts';
import type { OpenSource } from '../openSource.ts';

/** Milliseconds of quiet before findings of an edited file are sent. */
const delay = 150;

/** Findings of open MCP files. They are always sent: who asks for findings asks for those of documents. */
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

/** What is said of an MCP file that is open. */
export async function mcpFindingsOf(
	{ exposures, names, projects, service }: ServerContext,
	{ uri, text }: OpenSource,
): Promise<readonly Finding[]> {
	const { configuration } = await projects.of(uri);
	const { mcpFindings } = await service();
	const scope = nameScopeOf(names.index, URI.parse(uri).toString(), configuration.root);
	const content = text.getText();
	const found = await exposures.findExposures(content);
	return mcpFindings(content, { scope, exposures: found, settings: configuration.settings });
}

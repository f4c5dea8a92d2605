import { type Diagnostic, DiagnosticSeverity, type ServerCapabilities } from 'vscode-languageserver';
import { projectSentence } from '../../files/projectMessages.ts';
import { distinctProblems, namesProblems } from '../../files/projectProblems.ts';
import type { ServerContext } from '../context.ts';
import { inBackground } from '../guard.ts';
import { codeDescription } from '../toDiagnostics.ts';

/**
 * Publishes problems of templates, configurations and lists of names as diagnostics of these files, open or not. Problems of
 * the editor's settings go to the log.
 */
export function registerProjectProblems({
	connection,
	names,
	options,
	projects,
	publisher,
}: ServerContext): Partial<ServerCapabilities> {
	const logged = new Set<string>();
	const publish = async () => {
		const byUri = new Map<string, Diagnostic[]>();
		for (const { uri, code, range, message } of [
			...distinctProblems(projects.latest()),
			...namesProblems(names.index.sources()),
		]) {
			const sentence = projectSentence(message);
			const diagnostic = {
				range,
				severity: DiagnosticSeverity.Warning,
				code,
				...codeDescription(options.ruleHelp, code),
				source: 'archdocs',
				message: sentence,
			};
			if (uri !== undefined) byUri.set(uri, [...(byUri.get(uri) ?? []), diagnostic]);
			else if (!logged.has(sentence)) connection.console.warn(`${sentence}.`);
			if (uri === undefined) logged.add(sentence);
		}
		await publisher.publishProject(byUri);
	};
	names.onDidChange(() => inBackground(connection, 'Sending problems', publish));
	projects.onDidRead(() => inBackground(connection, 'Sending problems', publish));
	projects.onDidChange(() => inBackground(connection, 'Reading again', () => projects.readAgain()));
	return {};
}

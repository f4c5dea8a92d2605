import {
	type CodeLens,
	CodeLensRefreshRequest,
	CodeLensRequest,
	type Command,
	type ServerCapabilities,
} from 'vscode-languageserver';
import { type FillTarget, fillCommand } from '#common/protocol/filling.ts';
import { nextPlaceholderCommand, showOpenSectionsCommand } from '#common/protocol/openPlaces.ts';
import type { ProgressLens } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { inBackground } from '../guard.ts';
import { onDocumentRequest } from './documentRequest.ts';

/** Code lenses with the progress of a document, for our client: they run its commands. */
export function registerCodeLens(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, options, analyses, projects } = context;
	if (!options.codeLens) return {};
	const request = { type: CodeLensRequest.type, title: 'Code lenses' };
	onDocumentRequest(context, request, async ({ analysis, features }, { textDocument: { uri } }) => {
		const { codeLens } = (await projects.of(uri)).configuration.settings;
		return features.progressLenses(analysis, codeLens).flatMap((lens) => {
			const range = toRange(analysis.document, lens.span);
			return commandsOf(uri, range.start, lens).map((command) => ({ range, command }));
		});
	});
	analyses.onDidChange(() => {
		if (!client.refreshesCodeLenses) return;
		inBackground(connection, 'Refreshing code lenses', () =>
			connection.sendRequest(CodeLensRefreshRequest.type),
		);
	});
	return { codeLensProvider: {} };
}

/** @param position the start of the heading */
function commandsOf(
	uri: string,
	position: CodeLens['range']['start'],
	{ isSection, progress: { filled, total }, hasPlaces }: ProgressLens,
): readonly Command[] {
	const target: FillTarget = isSection ? { uri, position } : { uri };
	return [
		{
			title: `${filled} of ${total} filled`,
			tooltip: 'List the sections in which something is open',
			command: showOpenSectionsCommand,
			arguments: [target],
		},
		...(hasPlaces
			? [
					{
						title: 'Next',
						tooltip: isSection ? 'Go to the first placeholder of the section' : 'Go to the next placeholder',
						command: nextPlaceholderCommand,
						arguments: [target],
					},
				]
			: []),
		{
			title: 'Fill',
			tooltip: `Be led through what is open in the ${isSection ? 'section' : 'document'}`,
			command: fillCommand,
			arguments: [target],
		},
	];
}

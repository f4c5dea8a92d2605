import type { ServerCapabilities, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { guarded, unlessCancelled } from '../guard.ts';
import { symbolKindOf } from './symbolKindOf.ts';

/** The names of the workspace. */
export function registerWorkspaceSymbols({
	connection,
	names,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onWorkspaceSymbol(
		guarded<WorkspaceSymbolParams, SymbolInformation[]>(
			connection,
			'Workspace symbols',
			[],
			async ({ query }, token) => {
				await unlessCancelled(token, names.ready());
				const { features } = await service();
				return features.workspaceSymbols(names.index, query).map(({ name, kind, uri, title, range }) => ({
					name,
					kind: symbolKindOf(kind),
					location: { uri, range },
					containerName: title,
				}));
			},
		),
	);
	return { workspaceSymbolProvider: true };
}

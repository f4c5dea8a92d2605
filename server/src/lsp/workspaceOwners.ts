import type { Connection } from 'vscode-languageserver';
import type { Configuration } from '../files/configuration.ts';
import { markdownFiles } from '../files/discoverDocuments.ts';
import type { Host } from '../files/host.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';

/** The people and teams that the documents of the workspace name. */
export interface WorkspaceOwners {
	/** The most frequent first; what is found until the first answer is due. */
	of(documentUri: string): Promise<readonly string[]>;
}

/** Documents that are looked at, so that a folder of any size ends soon. */
const mostDocuments = 500;

/** Milliseconds that a first answer waits for the documents on disk. */
const patience = 300;

/** What {@link createWorkspaceOwners} works with. */
export interface OwnersInput {
	readonly connection: Connection;
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	readonly documents: Documents;
	readonly folders: () => readonly string[];
	readonly configurationOf: (documentUri: string) => Promise<Configuration>;
}

/** Reads the folder of the workspace that a document stands in once, when owners are first asked for. */
export function createWorkspaceOwners(input: OwnersInput): WorkspaceOwners {
	const onDisk = new Map<string, Map<string, readonly string[]>>();
	const reading = new Map<string, Promise<void>>();

	function read(folder: string): Promise<void> {
		const found = reading.get(folder) ?? readFolder(input, folder, foundIn(folder));
		reading.set(folder, found);
		return found;
	}

	function foundIn(folder: string): Map<string, readonly string[]> {
		const found = onDisk.get(folder) ?? new Map<string, readonly string[]>();
		onDisk.set(folder, found);
		return found;
	}

	return {
		async of(documentUri) {
			const folder = input.folders().find((it) => documentUri.startsWith(`${it.replace(/\/$/, '')}/`));
			const all = new Map<string, readonly string[]>();
			if (folder !== undefined) {
				const done = read(folder);
				inBackground(input.connection, 'Looking for owners', () => done);
				await Promise.race([
					done.catch(() => undefined),
					new Promise((resolve) => setTimeout(resolve, patience)),
				]);
				for (const [uri, owners] of foundIn(folder)) all.set(uri, owners);
			}
			const { features } = await input.service();
			for (const open of input.documents.all()) {
				all.set(open.uri, features.ownersOf(await open.parsed(), undefined));
			}
			return byFrequency([...all.values()].flat());
		},
	};
}

async function readFolder(
	{ host, service, configurationOf }: OwnersInput,
	folder: string,
	found: Map<string, readonly string[]>,
): Promise<void> {
	const { parser, features } = await service();
	const configuration = await configurationOf(`${folder}/_`);
	for await (const uri of markdownFiles(host, folder, configuration)) {
		if (found.size >= mostDocuments) return;
		const head = await host.read(uri, 4_096);
		// Owners stand in documents with metadata; the rest of a workspace costs one look each.
		if (head === undefined || !('text' in head) || !/^\s{0,3}>|^---/m.test(head.text)) continue;
		const content = await host.read(uri);
		if (content && 'text' in content)
			found.set(uri, features.ownersOf(parser.parse(content.text), undefined));
	}
}

function byFrequency(owners: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([owner]) => owner);
}

import { Emitter } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isTemplated } from '../language/analysis/documentAnalysis.ts';
import type { LanguageService } from '../language/languageService.ts';
import { documentFileNames, titleOf } from '../language/workspace/documentFileNames.ts';
import type { FileNames } from '../language/workspace/fileNames.ts';
import { placesOfDocument } from '../language/workspace/namePlaces.ts';
import type { Documents } from './documents.ts';
import type { OpenAnalysis } from './openAnalyses.ts';
import type { OpenDocument } from './openDocument.ts';
import type { OpenNames } from './openNames.ts';
import type { OpenSource } from './openSource.ts';

export interface CheckedNamesInput {
	readonly documents: Documents;
	readonly service: () => Promise<LanguageService>;
	readonly analysisOf: (open: OpenDocument) => Promise<OpenAnalysis>;
	/** The folder of the configuration that holds for a file. */
	readonly rootOf: (uri: string) => Promise<string>;
	readonly inBackground: (work: () => Promise<void>) => void;
}

/** Milliseconds of quiet after which the names of an edited file count for others. */
const delay = 150;

/** What is open: documents as they were last analyzed, and the other files as they are read. */
export function createCheckedNames(input: CheckedNamesInput): OpenNames {
	const { documents, inBackground } = input;
	const open = new Map<string, OpenDocument | OpenSource>();
	const known = new Map<string, FileNames>();
	const waiting = new Map<string, ReturnType<typeof setTimeout>>();
	const changed = new Emitter<string>();
	const closed = new Emitter<string>();

	function schedule(file: OpenDocument | OpenSource): void {
		const uri = normalized(file.uri);
		// The first look at a file is not put off: it may be the one that others wait for.
		const isNew = open.get(uri) !== file;
		open.set(uri, file);
		clearTimeout(waiting.get(uri));
		const look = () => {
			waiting.delete(uri);
			inBackground(async () => {
				const names = await namesOf(input, uri, file);
				if (open.get(uri) !== file) return;
				if (names) known.set(uri, names);
				else known.delete(uri);
				changed.fire(uri);
			});
		};
		waiting.set(uri, setTimeout(look, isNew ? 0 : delay));
	}

	function close(clientUri: string): void {
		const uri = normalized(clientUri);
		clearTimeout(waiting.get(uri));
		waiting.delete(uri);
		open.delete(uri);
		known.delete(uri);
		closed.fire(uri);
	}

	documents.onDidChange(schedule);
	documents.sources.onDidChange(schedule);
	documents.onDidClose(close);
	documents.sources.onDidClose(close);
	return {
		has: (uri) => open.has(uri),
		uris: () => open.keys(),
		namesOf: (uri) => known.get(uri),
		async placesOf(uri) {
			const file = open.get(uri);
			return file && placesOf(input, uri, file);
		},
		onDidChange: changed.event,
		onDidClose: closed.event,
	};
}

async function namesOf(
	{ analysisOf, rootOf, service }: CheckedNamesInput,
	uri: string,
	file: OpenDocument | OpenSource,
): Promise<FileNames | undefined> {
	const place = { uri, root: await rootOf(uri) };
	if ('kind' in file) return (await service()).files.namesOfSource(file.text.getText(), place, file.kind);
	const { analysis } = await analysisOf(file);
	if (!isTemplated(analysis)) return undefined;
	const { document, outline, template, nameModel, names } = analysis;
	return documentFileNames(place, {
		document,
		outline,
		template,
		roles: nameModel.roles,
		names,
		mentioned: [...names.mentions()].map(({ text }) => text),
	});
}

async function placesOf(
	{ analysisOf, rootOf, service }: CheckedNamesInput,
	uri: string,
	file: OpenDocument | OpenSource,
) {
	const place = { uri, root: await rootOf(uri) };
	if ('kind' in file)
		return (await service()).files.placesInSource(file.text.getText(), place, file.kind, file.version);
	const { analysis, version } = await analysisOf(file);
	const { document, outline, template, names } = analysis;
	if (template === undefined) return undefined;
	const places = placesOfDocument(document, names);
	return { ...place, kind: 'document', title: titleOf(outline, uri), version, places } as const;
}

function normalized(uri: string): string {
	return URI.parse(uri).toString();
}

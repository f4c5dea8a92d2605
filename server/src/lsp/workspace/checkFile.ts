import { URI } from 'vscode-uri';
import type { DocumentFinder } from '../../files/documentFinder.ts';
import type { Check, Checks } from '../checks.ts';
import type { Documents } from '../documents.ts';
import type { FileCheck, FileChecks } from '../fileChecks.ts';
import type { OpenDocument } from '../openDocument.ts';

/**
 * Checks a document as it stands in the editor if it is open, else as it is on disk. Takes a normalized URI; resolves to
 * undefined for a file that follows no template.
 */
export type CheckFile = (uri: string) => Promise<Check | FileCheck | undefined>;

export interface CheckFileInput {
	readonly documents: Documents;
	readonly checks: Checks;
	readonly finder: DocumentFinder;
	readonly fileChecks: FileChecks;
}

export function createCheckFile({ documents, checks, finder, fileChecks }: CheckFileInput): CheckFile {
	async function checkOnDisk(uri: string): Promise<FileCheck | undefined> {
		const text = await finder.read(uri);
		return text === undefined ? undefined : fileChecks.of(uri, text);
	}

	return async (uri) => {
		for (;;) {
			const open = openAt(documents, uri);
			const checked = open ? await checks.of(open) : await checkOnDisk(uri);
			// Else the file was opened or closed meanwhile.
			if (openAt(documents, uri) === open) return checked?.recognition.template && checked;
		}
	};
}

/** @param uri is normalized; the client may spell it in another way */
export function openAt(documents: Documents, uri: string): OpenDocument | undefined {
	return documents.get(uri) ?? documents.all().find((open) => URI.parse(open.uri).toString() === uri);
}

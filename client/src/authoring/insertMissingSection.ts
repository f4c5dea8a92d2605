import * as v from '@badrap/valita';
import { Uri, window } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { object } from '#common/protocol/schema.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { insertSectionWithId } from './insertSection.ts';

/** What the command needs of a `SectionEntry`. */
const missingSection = object({ uri: v.string(), info: object({ id: v.string() }) });

/** Puts a section that is missing at its place, with tab stops. @param entry a `SectionEntry` of the view of documents */
export async function insertMissingSection(server: Server, entry: unknown): Promise<void> {
	const missing = read(missingSection, entry);
	if (missing === undefined) return;
	const editor = await window.showTextDocument(Uri.parse(missing.uri));
	await insertSectionWithId(server, editor, missing.info.id);
}

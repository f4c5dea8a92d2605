import { Uri, window } from 'vscode';
import { isRecord } from '#common/parse/isRecord.ts';
import type { Server } from '../server.ts';
import { insertSectionWithId } from './insertSection.ts';

/** Puts a section that is missing at its place, with tab stops. @param entry a `SectionEntry` of the view of documents */
export async function insertMissingSection(server: Server, entry: unknown): Promise<void> {
	if (!isRecord(entry) || typeof entry.uri !== 'string' || !isRecord(entry.info)) return;
	const { id } = entry.info;
	if (typeof id !== 'string') return;
	await insertSectionWithId(server, await window.showTextDocument(Uri.parse(entry.uri)), id);
}

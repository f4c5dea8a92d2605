/** How far the files of a workspace have been read for names. */
export type NamesState = 'unread' | 'reading' | 'complete' | 'partial' | 'stopped';

/** Why names of other files may not be known; null when they are, or soon will be. */
export function namesNote(state: NamesState): string | null {
	switch (state) {
		case 'partial':
			return 'Names are read from .archdocs, open documents and configured globs only, because this workspace is on no disk.';
		case 'stopped':
			return 'The reading of names was stopped: "ArchDocs: Restart Server" starts it anew.';
		default:
			return null;
	}
}

/** @param reason a clause: "it is larger than 20 MB" */
export function namesNotRead(file: string, reason: string): string {
	return `Names are not read from ${file}, because ${reason}.`;
}

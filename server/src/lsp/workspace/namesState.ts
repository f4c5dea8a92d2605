/** How far the names of a workspace have been read. */
export type NamesState = 'unread' | 'reading' | 'complete' | 'partial' | 'stopped';

/** Why names of other files are not known; null if they are, or soon will be. */
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

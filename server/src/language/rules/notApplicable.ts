import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { quotedInTitle } from '../messages/sentences.ts';

/** The comment that marks a section as not applicable. It goes under the heading of the section. */
export const notApplicableComment = `<!-- archdocs: n/a ${reasonPlaceholder} -->`;

/** Returns the title of the fix that marks a section as not applicable. */
export function notApplicableTitle(section: string): string {
	return `Mark ${quotedInTitle(section)} as not applicable…`;
}

import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { quotedInTitle } from '../messages/sentences.ts';

/** The comment under the heading of a section that does not apply. */
export const notApplicableComment = `<!-- archdocs: n/a ${reasonPlaceholder} -->`;

/** The title of the fix that marks a section as not applicable. */
export function notApplicableTitle(section: string): string {
	return `Mark ${quotedInTitle(section)} as not applicable…`;
}

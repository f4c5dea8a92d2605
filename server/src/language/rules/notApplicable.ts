import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { quotedInTitle } from '../messages/sentences.ts';

/** Stands under the heading of a section that does not apply. */
export const notApplicableComment = `<!-- archdocs: n/a ${reasonPlaceholder} -->`;

export function notApplicableTitle(section: string): string {
	return `Mark ${quotedInTitle(section)} as not applicable…`;
}

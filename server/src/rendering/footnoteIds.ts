import { idPrefix } from '#common/idPrefix.ts';

/** Returns the id of a footnote. Slugs of headings have no capital letters, so that no heading has the same id. */
export function footnoteId(number: number): string {
	return `${idPrefix}FN-${number}`;
}

/** Returns the id of a footnote reference. `use` counts the references to a footnote, from 1. */
export function footnoteReferenceId(number: number, use: number): string {
	return `${idPrefix}FNREF-${number}${use > 1 ? `-${use}` : ''}`;
}

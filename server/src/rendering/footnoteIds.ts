import { idPrefix } from '#common/idPrefix.ts';

/** The id of a footnote. No heading has it, as slugs have no capital letters. */
export function footnoteId(number: number): string {
	return `${idPrefix}FN-${number}`;
}

/** The id of a reference to a footnote: the first, the second, and so on. */
export function footnoteReferenceId(number: number, use: number): string {
	return `${idPrefix}FNREF-${number}${use > 1 ? `-${use}` : ''}`;
}

/** Stands in the edits of a fix for the reason that the author is asked for. */
export const reasonPlaceholder = '{{reason}}';

/** The text in the edits of a fix that the client replaces by a reason, which it asks the author for. */
export const reasonPlaceholder = '{{reason}}';

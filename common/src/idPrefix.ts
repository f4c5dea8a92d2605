/** Stands before every id of a document's own in its page, so that none can be taken for one of the page. */
export const idPrefix = 'doc-';

/** The prefix of every id that comes from a document. It keeps them apart from the ids of the page itself. */
export const idPrefix = 'doc-';

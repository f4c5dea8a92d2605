/** What an author is asked for by a placeholder. Part of the JSON the command line prints. */
export type PlaceholderKind = 'text' | 'choice' | 'identifier' | 'mention' | 'date';

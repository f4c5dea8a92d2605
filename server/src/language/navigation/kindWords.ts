import type { NameKind } from '../names/names.ts';

/** What a kind of name is called in a sentence. */
export const kindWords: Readonly<Record<NameKind, string>> = {
	secret: 'secret',
	variable: 'environment variable',
	component: 'component',
	server: 'MCP server',
};

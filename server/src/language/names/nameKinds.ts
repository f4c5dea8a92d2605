import type { Role } from '../template/roles.ts';
import { isName, type NameAt, nameCharacters, referencedSecret } from './nameSyntax.ts';

/** What a name can be the name of. */
export type NameKind = keyof typeof traits;

/** Everything that sets a kind of name apart from the others. */
export interface NameKindTraits {
	/** What sentences call the kind. */
	readonly word: string;
	/** The same in a list of completions, where there is little room. */
	readonly shortWord: string;
	/** The role of the columns that hold its names. */
	readonly role: Role;
	/**
	 * Whether a column with that role defines names, by the titles of the sections around it and its own. A kind without
	 * this test accepts every such column.
	 */
	readonly isDefinedUnder?: (titles: string) => boolean;
	/** Whether a text can be a name of the kind. */
	readonly isName: (text: string) => boolean;
	/** Whether a character can belong to such a name in a cell. */
	readonly isNameCharacter: (character: string) => boolean;
	/** Reads the name in another spelling that cells may use, such as `vault::name`. */
	readonly referenceIn?: (text: string) => NameAt | undefined;
	/** The marks that completion puts around a name in a cell. */
	readonly marks: '`' | '**';
	/** Where, beside its own document, a name of the kind is known. */
	readonly reach: NameReach;
	/** Whether code and labels that are a slip away from a defined name are misspellings of it. */
	readonly hasMisspellings: boolean;
	/** A key of `SymbolKind` in the LSP. */
	readonly symbolKind: 'Key' | 'Variable' | 'Class' | 'Interface';
	/** A key of `CompletionItemKind` in the LSP. */
	readonly completionKind: 'Constant' | 'Variable' | 'Class' | 'Interface';
}

/**
 * - `workspace`: all files share the names. The workspace index keeps names of this reach for secrets only.
 * - `environment`: environment files under the same configuration define names, too.
 * - `mcp`: MCP files under the same configuration configure what the names stand for.
 * - `document`: nowhere else.
 */
export type NameReach = 'workspace' | 'environment' | 'mcp' | 'document';

const traits = {
	secret: {
		word: 'secret',
		shortWord: 'secret',
		role: 'secret',
		isName,
		isNameCharacter,
		referenceIn: referencedSecret,
		marks: '`',
		reach: 'workspace',
		hasMisspellings: false,
		symbolKind: 'Key',
		completionKind: 'Constant',
	},
	variable: {
		word: 'environment variable',
		shortWord: 'variable',
		role: 'variable',
		isName,
		isNameCharacter,
		marks: '`',
		reach: 'environment',
		hasMisspellings: true,
		symbolKind: 'Variable',
		completionKind: 'Variable',
	},
	component: {
		word: 'component',
		shortWord: 'component',
		role: 'component',
		// Components are called in words, such as "Web portal".
		isName: (text) => isName(text) || /^[\p{L}\p{N}][^[\]{}<>|`*\r\n]*[^\s[\]{}<>|`*]$/u.test(text),
		isNameCharacter: (character) => !/[[\]{}<>|`*,;·]/.test(character),
		marks: '**',
		reach: 'document',
		hasMisspellings: true,
		symbolKind: 'Class',
		completionKind: 'Class',
	},
	server: {
		word: 'MCP server',
		shortWord: 'MCP server',
		role: 'server',
		// Most servers are machines, which JSON in a document does not configure.
		isDefinedUnder: (titles) => /(?<![\p{L}\p{N}])mcp(?![\p{L}\p{N}])/iu.test(titles),
		isName,
		isNameCharacter,
		marks: '`',
		reach: 'mcp',
		hasMisspellings: false,
		symbolKind: 'Interface',
		completionKind: 'Interface',
	},
} as const satisfies Readonly<Record<string, NameKindTraits>>;

/** The kinds of names. Adding a kind means adding an entry here, and a rule about it. */
export const nameKindTraits: Readonly<Record<NameKind, NameKindTraits>> = traits;

export const nameKinds: readonly NameKind[] = Object.keys(traits).filter(isNameKind);

export function isNameKind(text: string): text is NameKind {
	return Object.hasOwn(traits, text);
}

function isNameCharacter(character: string): boolean {
	return nameCharacters.test(character);
}

import { SymbolKind } from 'vscode-languageserver';
import type { OutlineSymbol } from '../../language/symbols/documentSymbols.ts';

/** The kinds of the LSP that say best what an entry is: they decide its icon. */
export const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
	section: SymbolKind.String,
	secret: SymbolKind.Key,
	variable: SymbolKind.Variable,
	component: SymbolKind.Class,
	server: SymbolKind.Interface,
};

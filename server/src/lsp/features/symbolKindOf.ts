import { SymbolKind } from 'vscode-languageserver';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import type { OutlineSymbol } from '../../language/symbols/documentSymbols.ts';

/** The kind of the LSP that says best what an entry is: it decides the icon. */
export function symbolKindOf(kind: OutlineSymbol['kind']): SymbolKind {
	return kind === 'section' ? SymbolKind.String : SymbolKind[nameKindTraits[kind].symbolKind];
}

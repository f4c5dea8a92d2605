import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { type TextRange, textRange } from './textRange.ts';

/**
 * Where a setting stands in the text of a configuration file; undefined when the file does not have it.
 *
 * @param path the keys and indices that lead to it
 * @param isKey the key is meant, not its value
 */
export function settingRange(
	text: string,
	path: readonly (string | number)[],
	isKey = false,
): TextRange | undefined {
	const root = parseTree(text, [], { allowTrailingComma: true });
	const value = root && findNodeAtLocation(root, [...path]);
	const node = isKey ? keyOf(value) : value;
	return node && textRange(text, node.offset, node.offset + node.length);
}

function keyOf(value: Node | undefined): Node | undefined {
	const property = value?.parent;
	return property?.type === 'property' ? property.children?.[0] : value;
}

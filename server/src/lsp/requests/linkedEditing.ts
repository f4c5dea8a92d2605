import { LinkedEditingRangeRequest, type ServerCapabilities } from 'vscode-languageserver';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onTemplatedRequest } from './documentRequest.ts';

/** A name may contain blanks. Linked editing ends where a cell, a span of code or the line ends. */
const wordPattern = '[^\\r\\n|`]*';

/** Links the places of a placeholder for a name, so that the author fills all of them at once. */
export function registerLinkedEditing(context: ServerContext): Partial<ServerCapabilities> {
	const request = { type: LinkedEditingRangeRequest.type, title: 'Linked editing' };
	onTemplatedRequest(context, request, ({ analysis, features }, { position }) => {
		const { document } = analysis;
		const spans = features.sameToken(analysis, offsetAt(document, position));
		if (spans.length < 2) return null;
		return { ranges: spans.map((span) => toRange(document, span)), wordPattern };
	});
	return { linkedEditingRangeProvider: true };
}

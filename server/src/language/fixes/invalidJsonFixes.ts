import { sliceOf } from '../document/document.ts';
import { insertion } from '../document/textReplacement.ts';
import type { FixesOf } from './fix.ts';

/** A comma that is missing. */
export const invalidJsonFixes: FixesOf = function* ({ message, span }, { document }) {
	if (message.id !== 'invalid-json' || message.error !== 'CommaExpected') return;
	const before = sliceOf(document, { start: Math.max(0, span.start - 1_000), end: span.start });
	const at = span.start - (before.length - before.trimEnd().length);
	yield { title: { id: 'insert-comma' }, edits: [insertion(at, ',')], isPreferred: true };
};

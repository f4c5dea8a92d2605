import type { MarkdownDocument } from '../language/document/document.ts';
import type { DocumentParser } from '../language/document/parse/documentParser.ts';
import { createPause } from '../pause.ts';

/** Parses a text without holding up the requests of others; undefined once it is no longer wanted. */
export async function parseInTurns(
	parser: DocumentParser,
	text: string,
	isWanted: () => boolean = () => true,
): Promise<MarkdownDocument | undefined> {
	const steps = parser.parseInSteps(text);
	const pause = createPause();
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (!pause.isDue()) continue;
		await pause.take();
		if (!isWanted()) return undefined;
	}
}

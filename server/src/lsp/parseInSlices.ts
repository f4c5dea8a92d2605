import type { DocumentParser, MarkdownDocument } from '../language/api.ts';
import { createTimeSlice } from '../timeSlice.ts';

/**
 * Parses a text without holding up other requests.
 *
 * @param isWanted asked after each slice
 * @returns undefined if the text is no longer wanted
 */
export async function parseInSlices(
	parser: DocumentParser,
	text: string,
	isWanted: () => boolean = () => true,
): Promise<MarkdownDocument | undefined> {
	const steps = parser.parseInSteps(text);
	const slice = createTimeSlice();
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (!slice.isOver()) continue;
		await slice.yieldToOthers();
		if (!isWanted()) return undefined;
	}
}

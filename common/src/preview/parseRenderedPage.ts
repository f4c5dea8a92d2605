import { isRecord } from '../parse/isRecord.ts';
import type { RenderedPage } from '../protocol/preview.ts';

/** A document as one HTML file; undefined for anything else. */
export function parseRenderedPage(value: unknown): RenderedPage | undefined {
	if (!isRecord(value) || typeof value.html !== 'string') return undefined;
	const problems: readonly unknown[] = Array.isArray(value.problems) ? value.problems : [];
	return { html: value.html, problems: problems.filter((problem) => typeof problem === 'string') };
}

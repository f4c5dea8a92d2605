import { isRecord } from '../parse/isRecord.ts';
import { parseProgress } from '../parse/parseProgress.ts';
import type { PreviewFact, PreviewSection, PreviewState } from '../protocol/preview.ts';

/** What is said of a document, without the facts and sections that have another shape; undefined when it has none at all. */
export function parsePreviewState(value: unknown): PreviewState | undefined {
	if (!isRecord(value)) return undefined;
	const { title, template, reason, facts, sections, errors, warnings, informations } = value;
	if (typeof title !== 'string' || typeof reason !== 'string') return undefined;
	if (!Array.isArray(facts) || !Array.isArray(sections)) return undefined;
	return {
		title,
		template: stringOrNull(template),
		reason,
		facts: facts.flatMap((fact: unknown) => parseFact(fact) ?? []),
		progress: parseProgress(value.progress) ?? null,
		errors: numberOrZero(errors),
		warnings: numberOrZero(warnings),
		informations: numberOrZero(informations),
		sections: sections.flatMap((section: unknown) => parseSection(section) ?? []),
	};
}

function parseFact(value: unknown): PreviewFact | undefined {
	if (!isRecord(value)) return undefined;
	const { label, value: said, open } = value;
	if (typeof label !== 'string' || typeof said !== 'string') return undefined;
	return { label, value: said, open: open === true };
}

function parseSection(value: unknown): PreviewSection | undefined {
	if (!isRecord(value)) return undefined;
	const { title, depth, anchor, missing, progress } = value;
	if (typeof title !== 'string' || typeof depth !== 'number') return undefined;
	return {
		title,
		depth,
		anchor: stringOrNull(anchor),
		missing: stringOrNull(missing),
		progress: parseProgress(progress) ?? null,
	};
}

function stringOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

function numberOrZero(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}

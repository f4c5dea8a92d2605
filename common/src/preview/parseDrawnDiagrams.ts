import { isRecord } from '../parse/isRecord.ts';
import type { DrawnDiagram } from '../protocol/preview.ts';

/** The diagrams of a list, without what is none. */
export function parseDrawnDiagrams(value: unknown): readonly DrawnDiagram[] | undefined {
	return Array.isArray(value) ? value.flatMap((entry: unknown) => parseDrawnDiagram(entry) ?? []) : undefined;
}

function parseDrawnDiagram(value: unknown): DrawnDiagram | undefined {
	if (!isRecord(value)) return undefined;
	const { source, light, dark } = value;
	if (typeof source !== 'string' || typeof light !== 'string' || typeof dark !== 'string') return undefined;
	return { source, light, dark };
}

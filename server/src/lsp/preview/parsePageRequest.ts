import type { DrawnDiagram, PageRequest } from '#common/protocol/preview.ts';

/** What a client asks for, without what in it is none; undefined where nothing is. */
export function parsePageRequest(value: unknown): PageRequest | undefined {
	if (typeof value !== 'object' || value === null || !('uri' in value)) return undefined;
	if (typeof value.uri !== 'string' || value.uri === '') return undefined;
	const diagrams: readonly unknown[] =
		'diagrams' in value && Array.isArray(value.diagrams) ? value.diagrams : [];
	return { uri: value.uri, diagrams: diagrams.flatMap((it) => parseDiagram(it) ?? []) };
}

function parseDiagram(value: unknown): DrawnDiagram | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('source' in value && 'light' in value && 'dark' in value)) return undefined;
	const { source, light, dark } = value;
	if (typeof source !== 'string' || typeof light !== 'string' || typeof dark !== 'string') return undefined;
	return { source, light, dark };
}

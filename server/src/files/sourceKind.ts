import type { SourceKind } from '../language/names/sources/readSource.ts';

const lastSegments: readonly (readonly [kind: SourceKind, end: RegExp])[] = [
	['mcp', /(?:^|[\\/])\.?mcp\.json$/],
	['manifest', /(?:^|[\\/])\.archdocs[\\/]secrets\.(?:json|ya?ml|txt)$/],
	// Not `.env`, nor `.env.local` and its like: what they hold are values.
	['environment', /(?:^|[\\/])\.env(?:\.[^\\/]+)?\.example$/],
	['environment', /(?:^|[\\/])\.env\.(?:sample|template|dist|defaults)$/],
	['environment', /(?:^|[\\/])(?:(?:example|sample)\.env|env\.example)$/],
];

/** The kind of a file, by the end of its URI or path; undefined for a file that is not read for names. */
export function sourceKindOf(path: string): SourceKind | undefined {
	return lastSegments.find(([, end]) => end.test(path))?.[0];
}

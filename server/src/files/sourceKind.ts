import type { SourceKind } from '../language/names/sources/sourceNames.ts';

const lastSegments: readonly (readonly [kind: SourceKind, end: RegExp])[] = [
	['mcp', /(?:^|[\\/])\.?mcp\.json$/],
	['manifest', /(?:^|[\\/])\.archdocs[\\/]secrets\.(?:json|ya?ml|txt)$/],
	// `.env`, `.env.local` and the like hold values, and are never read.
	['environment', /(?:^|[\\/])\.env(?:\.[^\\/]+)?\.example$/],
	['environment', /(?:^|[\\/])\.env\.(?:sample|template|dist|defaults)$/],
	['environment', /(?:^|[\\/])(?:(?:example|sample)\.env|env\.example)$/],
];

/** The kind of a file by the end of its URI or path; undefined for a file that is not read for names. */
export function sourceKindOf(path: string): SourceKind | undefined {
	return lastSegments.find(([, end]) => end.test(path))?.[0];
}

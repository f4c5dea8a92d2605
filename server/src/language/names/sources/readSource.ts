import { environmentNames } from './environmentNames.ts';
import { type ManifestFormat, manifestNames } from './manifestNames.ts';
import { mcpFileNames } from './mcpFileNames.ts';
import type { SourceKind, SourceNames } from './sourceNames.ts';

/** Reads the names in a file that is no document. Never throws. */
export function readSource(kind: SourceKind, text: string, uri: string): SourceNames {
	switch (kind) {
		case 'mcp':
			return mcpFileNames(text);
		case 'manifest':
			return manifestNames(text, manifestFormatOf(uri));
		case 'environment':
			return environmentNames(text);
	}
}

function manifestFormatOf(uri: string): ManifestFormat {
	if (/\.ya?ml$/.test(uri)) return 'yaml';
	return uri.endsWith('.txt') ? 'txt' : 'json';
}

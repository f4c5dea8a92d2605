import { URI } from 'vscode-uri';
import type { LinkTarget } from '../language/rules/fix.ts';
import type { WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';

/** The other documents of the workspace, as a document links to them. */
export function linkTargets(index: WorkspaceIndex, from: string): readonly LinkTarget[] {
	const own = URI.parse(from);
	return [...index.files()]
		.filter(({ kind, uri }) => kind === 'document' && uri !== own.toString())
		.flatMap(({ uri, title }) => {
			const target = URI.parse(uri);
			if (target.scheme !== own.scheme || target.authority !== own.authority) return [];
			return [{ title, path: relativePath(own.path, target.path) }];
		});
}

/** From a file to another, percent-encoded, with `./` or `../` at its start. */
function relativePath(from: string, to: string): string {
	const folders = from.split('/').slice(0, -1);
	const segments = to.split('/');
	let shared = 0;
	while (shared < folders.length && shared < segments.length - 1 && folders[shared] === segments[shared])
		shared++;
	const up = folders.slice(shared).map(() => '..');
	const down = segments
		.slice(shared)
		.map((it) => encodeURIComponent(it).replace(/[()]/g, (it) => (it === '(' ? '%28' : '%29')));
	return [...(up.length === 0 ? ['.'] : up), ...down].join('/');
}

import { URI } from 'vscode-uri';
import { today } from '#common/today.ts';
import type { AuthoringContext, DocumentAnalysis, LinkTarget, WorkspaceIndex } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDocument } from '../openDocument.ts';

/** What fixes and answers for an open document can use apart from the document: today's date, owners and link targets. */
export async function authoringContext(
	{ names }: Pick<ServerContext, 'names'>,
	open: OpenDocument,
	{ findings }: DocumentAnalysis,
): Promise<AuthoringContext> {
	const needsOwners = findings.some(({ kind }) => kind === 'mention');
	const owners = needsOwners ? await names.owners() : [];
	return {
		today: today(),
		owners: () => owners,
		linkTargets: () => linkTargets(names.index, open.uri),
	};
}

/** The other documents of the workspace, with their paths relative to a document. */
function linkTargets(index: WorkspaceIndex, from: string): readonly LinkTarget[] {
	const own = URI.parse(from);
	return [...index.files()]
		.filter(({ kind, uri }) => kind === 'document' && uri !== own.toString())
		.flatMap(({ uri, title }) => {
			const target = URI.parse(uri);
			if (target.scheme !== own.scheme || target.authority !== own.authority) return [];
			return [{ title, path: relativePath(own.path, target.path) }];
		});
}

/** The path from one file to another, percent-encoded, with `./` or `../` at its start. */
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

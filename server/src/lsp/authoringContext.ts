import { today } from '#common/today.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { AuthoringContext } from '../language/rules/fix.ts';
import type { ServerContext } from './context.ts';
import { linkTargets } from './linkTargets.ts';
import type { OpenDocument } from './openDocument.ts';

/** What the author of an open document can be offered that the document does not say. */
export async function authoringContext(
	{ owners, names }: Pick<ServerContext, 'owners' | 'names'>,
	open: OpenDocument,
	{ findings }: DocumentAnalysis,
): Promise<AuthoringContext> {
	const asksOwners = findings.some(({ kind }) => kind === 'mention');
	const known = asksOwners ? await owners.all() : [];
	return {
		today: today(),
		owners: () => known,
		linkTargets: () => linkTargets(names.index, open.uri),
	};
}

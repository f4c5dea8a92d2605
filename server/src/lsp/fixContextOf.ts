import { today } from '#common/today.ts';
import type { FixContext } from '../language/analysis/fixContext.ts';
import type { Check } from './checks.ts';
import type { ServerContext } from './context.ts';
import { linkTargets } from './linkTargets.ts';
import type { OpenDocument } from './openDocument.ts';

/** What fixes and guided filling of an open document are made from; undefined for one that follows no template. */
export async function fixContextOf(
	{ owners, projects, names, service }: Pick<ServerContext, 'owners' | 'projects' | 'names' | 'service'>,
	open: OpenDocument,
	check: Check,
): Promise<FixContext | undefined> {
	const { configuration } = await projects.of(open.uri);
	const asksOwners = check.diagnosis.findings.some(({ kind }) => kind === 'mention');
	const known = asksOwners ? await owners.all() : [];
	return (await service()).fixContext(check.document, check, configuration.settings, {
		today: today(),
		pathExists: check.pathExists,
		owners: () => known,
		linkTargets: () => linkTargets(names.index, open.uri),
	});
}

import { today } from '#common/today.ts';
import type { Completion } from '../../language/api.ts';
import { concealCompletions } from '../conceal.ts';
import type { ServerContext } from '../context.ts';
import { normalizedUri } from '../uris.ts';
import type { TemplatedDocument } from './documentRequest.ts';

/** What can be completed at an offset of a document. The completions quote no credential. */
export async function completionsAt(
	{ exposures, names, projects, service }: ServerContext,
	{ open, analysis, features }: TemplatedDocument,
	offset: number,
): Promise<readonly Completion[]> {
	const { parser } = await service();
	const { configuration } = await projects.of(open.uri);
	const input = {
		index: names.index,
		uri: normalizedUri(open.uri),
		root: configuration.root,
		offset,
		parser,
		today: today(),
	};
	const completions = await withOwners(
		(owners) => features.complete(analysis, { ...input, owners }),
		() => names.owners(),
	);
	return concealCompletions(exposures, completions);
}

/** Waits for the owners, which come from the whole workspace, only if one of them can stand at the offset. */
async function withOwners(
	complete: (owners: () => readonly string[]) => readonly Completion[],
	ownersOf: () => Promise<readonly string[]>,
): Promise<readonly Completion[]> {
	let needsOwners = false;
	const completions = complete(() => {
		needsOwners = true;
		return [];
	});
	if (!needsOwners) return completions;
	const owners = await ownersOf();
	return complete(() => owners);
}

import { URI } from 'vscode-uri';
import { today } from '#common/today.ts';
import { type DocumentAnalysis, isTemplated } from '../language/analysis/documentAnalysis.ts';
import type { Completion } from '../language/completion/completion.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { ServerContext } from './context.ts';
import type { OpenDocument } from './openDocument.ts';

/** What can stand at an offset of an open document; nothing in one that follows no template. No credential is quoted. */
export async function completionsAt(
	{ exposures, names, owners, projects, service }: ServerContext,
	open: OpenDocument,
	analysis: DocumentAnalysis,
	offset: number,
): Promise<readonly Completion[]> {
	if (!isTemplated(analysis)) return [];
	const { parser, features } = await service();
	const { configuration } = await projects.of(open.uri);
	const input = {
		index: names.index,
		uri: URI.parse(open.uri).toString(),
		root: configuration.root,
		offset,
		parser,
		today: today(),
	};
	const completions = await withOwners(
		(known) => features.complete(analysis, { ...input, owners: known }),
		() => owners.all(),
	);
	return concealing(exposures, completions);
}

/** The type that a row says is shown, but no credential that stands there. */
export async function concealing(
	exposures: ExposureFacts,
	completions: readonly Completion[],
): Promise<readonly Completion[]> {
	const named = completions.filter(({ name }) => name !== undefined);
	if (named.length === 0) return completions;
	const details = await exposures.conceal(named.map(({ detail = '' }) => detail));
	const shown = new Map(named.map((completion, index) => [completion, details[index] ?? '']));
	return completions.map((it) => (shown.has(it) ? { ...it, detail: shown.get(it) ?? '' } : it));
}

/** To know the owners, the workspace is looked through: only where one of them can stand. */
async function withOwners(
	complete: (owners: () => readonly string[]) => readonly Completion[],
	ownersOf: () => Promise<readonly string[]>,
): Promise<readonly Completion[]> {
	let areAskedFor = false;
	const completions = complete(() => {
		areAskedFor = true;
		return [];
	});
	if (!areAskedFor) return completions;
	const known = await ownersOf();
	return complete(() => known);
}

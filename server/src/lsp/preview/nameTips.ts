import type { DocumentAnalysis, NameDetail } from '../../language/api.ts';
import { concealDetails } from '../conceal.ts';
import type { ServerContext } from '../context.ts';

/** The tips for the names in a document, by `nameKey`. They are plain text without credentials. */
export type NameTips = (uri: string, analysis: DocumentAnalysis) => Promise<ReadonlyMap<string, string>>;

export function createNameTips({ names, exposures, service }: ServerContext): NameTips {
	// Looking for credentials is slow, and rows rarely change from one keystroke to the next.
	const concealed = new WeakMap<readonly NameDetail[], readonly NameDetail[]>();
	return async (uri, analysis) => {
		const { features } = await service();
		const rows = features.namedRows(analysis, (secret) => {
			const found = names.index.definitionOutside(secret, uri);
			return found && { details: found.item.details, title: found.file.title };
		});
		const unknown = [...rows.values()].map(({ details }) => details).filter((it) => !concealed.has(it));
		const shown = await concealDetails(exposures, unknown);
		for (const [index, details] of unknown.entries()) concealed.set(details, shown[index] ?? []);
		return new Map(
			[...rows].map(([key, row]) => {
				return [key, features.nameTip({ ...row, details: concealed.get(row.details) ?? [] })];
			}),
		);
	};
}

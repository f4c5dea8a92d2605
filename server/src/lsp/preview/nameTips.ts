import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import type { NameDetail } from '../../language/names/names.ts';
import { concealedDetails } from '../concealedDetails.ts';
import type { ServerContext } from '../context.ts';

/** Gives what is said of the names of a document, by `nameKey`: plain text, without what looks like a credential. */
export type NameTips = (uri: string, analysis: DocumentAnalysis) => Promise<ReadonlyMap<string, string>>;

export function createNameTips({ names, exposures, service }: ServerContext): NameTips {
	// Looking for credentials takes its time, and rows stay the same from keystroke to keystroke.
	const concealed = new WeakMap<readonly NameDetail[], readonly NameDetail[]>();
	return async (uri, analysis) => {
		const { features } = await service();
		const rows = features.namedRows(analysis, (secret) => {
			const found = names.index.definitionOutside(secret, uri);
			return found && { details: found.item.details, title: found.file.title };
		});
		const unknown = [...rows.values()].map(({ details }) => details).filter((it) => !concealed.has(it));
		const shown = await concealedDetails(exposures, unknown);
		for (const [index, details] of unknown.entries()) concealed.set(details, shown[index] ?? []);
		return new Map(
			[...rows].map(([key, row]) => {
				return [key, features.nameTip({ ...row, details: concealed.get(row.details) ?? [] })];
			}),
		);
	};
}

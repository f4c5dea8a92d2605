import type { OpenSectionInfo } from '#common/protocol/openPlaces.ts';

/** A line of the list of open sections. */
export interface OpenSectionItem {
	readonly label: string;
	readonly description: string;
	/** What is asked for first; empty where nothing stands that could be shown. */
	readonly detail: string;
	readonly section: OpenSectionInfo;
}

/** Placeholders that a line shows. */
const shownPlaces = 3;

/**
 * The sections in which something is open, in the order of the document. One in which only sections within it are open is
 * left out, for they are there themselves.
 */
export function openSectionItems(sections: readonly OpenSectionInfo[]): readonly OpenSectionItem[] {
	return sections.flatMap((section, index): readonly OpenSectionItem[] => {
		const { title, missing, progress, places } = section;
		const within = sectionsWithin(sections, index);
		const hasOwn = missing || places.length > 0 || !within.some(isOpen);
		if (!isOpen(section) || !hasOwn) return [];
		const around = parentOf(sections, index);
		const filled = missing ? 'missing' : `${progress.filled} of ${progress.total} filled`;
		return [
			{
				label: title === '' ? 'Metadata and Title' : title,
				description: around === undefined ? filled : `${filled}, in ${around}`,
				detail: shown(section),
				section,
			},
		];
	});
}

function isOpen({ missing, progress }: OpenSectionInfo): boolean {
	return missing || progress.filled < progress.total;
}

function sectionsWithin(sections: readonly OpenSectionInfo[], index: number): readonly OpenSectionInfo[] {
	const depth = sections[index]?.depth ?? 0;
	const end = sections.findIndex((it, at) => at > index && it.depth <= depth);
	return sections.slice(index + 1, end < 0 ? undefined : end);
}

function parentOf(sections: readonly OpenSectionInfo[], index: number): string | undefined {
	const depth = sections[index]?.depth ?? 0;
	return sections
		.slice(0, index)
		.filter((it) => it.depth < depth)
		.at(-1)?.title;
}

function shown({ places }: OpenSectionInfo): string {
	const labels = [...new Set(places.map(({ label }) => label))];
	const more = labels.length > shownPlaces ? ' …' : '';
	return labels.slice(0, shownPlaces).join('  ') + more;
}

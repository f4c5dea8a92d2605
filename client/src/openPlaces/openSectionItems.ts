import type { OpenSectionInfo } from '#common/protocol/openPlaces.ts';

/** An item in the list of open sections. */
export interface OpenSectionItem {
	readonly label: string;
	readonly description: string;
	/** The labels of its first open places; empty when none has a label. */
	readonly detail: string;
	readonly section: OpenSectionInfo;
}

/** How many placeholders an item shows. */
const shownPlaces = 3;

/**
 * The sections with open places, in the order of the document. A section whose open places are all in its subsections is
 * left out, because the subsections are items themselves.
 */
export function openSectionItems(sections: readonly OpenSectionInfo[]): readonly OpenSectionItem[] {
	return sections.flatMap((section, index): readonly OpenSectionItem[] => {
		const { title, missing, progress, places } = section;
		const subsections = subsectionsOf(sections, index);
		const hasOwn = missing || places.length > 0 || !subsections.some(isOpen);
		if (!isOpen(section) || !hasOwn) return [];
		const parent = parentOf(sections, index);
		const filled = missing ? 'missing' : `${progress.filled} of ${progress.total} filled`;
		return [
			{
				label: title === '' ? 'Metadata and Title' : title,
				description: parent === undefined ? filled : `${filled}, in ${parent}`,
				detail: firstLabels(section),
				section,
			},
		];
	});
}

function isOpen({ missing, progress }: OpenSectionInfo): boolean {
	return missing || progress.filled < progress.total;
}

function subsectionsOf(sections: readonly OpenSectionInfo[], index: number): readonly OpenSectionInfo[] {
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

function firstLabels({ places }: OpenSectionInfo): string {
	const labels = [...new Set(places.map(({ label }) => label))];
	const more = labels.length > shownPlaces ? ' …' : '';
	return labels.slice(0, shownPlaces).join('  ') + more;
}

import type { Progress } from '#common/progress.ts';
import { plainText } from '../document/plainText.ts';
import { siblingBefore } from '../rules/anchors.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { TemplateSection } from '../template/template.ts';
import type { OpenMissing, SectionProgress } from './sectionProgress.ts';

/** The sections of a document, with each missing section at the place where it belongs. */
export type SectionTree = readonly SectionNode[];

/** A section that the document has, or one that it lacks. */
export type SectionNode = PresentSection | AbsentSection;

/** A section that the document has. */
export interface PresentSection {
	readonly section: Section;
	/** The matching section of the template. `undefined` for a section that the author added. */
	readonly template: TemplateSection | undefined;
	/** Includes the subsections. */
	readonly progress: Progress;
	readonly children: readonly SectionNode[];
}

/** A section that the document lacks. */
export interface AbsentSection {
	readonly section: undefined;
	/** The title from the template. */
	readonly title: string;
	readonly template: TemplateSection;
	readonly progress: Progress;
}

/** Returns the section tree. Each missing section follows the nearest sibling that precedes it in the template. */
export function sectionTree(
	{ sections }: Outline,
	match: SectionMatch | undefined,
	progress: SectionProgress,
): SectionTree {
	const missing = new Map<Section | undefined, OpenMissing[]>();
	for (const it of progress.missing) {
		const known = missing.get(it.section.parent);
		if (known) known.push(it);
		else missing.set(it.section.parent, [it]);
	}
	const nodesAt = (siblings: readonly Section[], parent: Section | undefined): readonly SectionNode[] => {
		const absent = (missing.get(parent) ?? []).map((it) => ({
			node: absentSection(it),
			before: siblingBefore(it.section.level, it.section.section),
		}));
		const absentBehind = (before: Section | undefined) =>
			absent.filter((it) => it.before === before).map(({ node }) => node);
		return [
			...absentBehind(undefined),
			...siblings.flatMap((section) => [
				{
					section,
					template: match?.templateOf(section),
					progress: progress.of(section),
					children: nodesAt(section.children, section),
				},
				...absentBehind(section),
			]),
		];
	};
	return nodesAt(sections, undefined);
}

function absentSection({ section: { section }, open }: OpenMissing): AbsentSection {
	return {
		section: undefined,
		title: missingTitle(section),
		template: section,
		progress: { filled: 0, total: open },
	};
}

/** Returns the display title of a section that the document lacks. */
export function missingTitle({ headingTokens, title, label }: TemplateSection): string {
	return plainText(headingTokens > 0 ? title : label || title);
}

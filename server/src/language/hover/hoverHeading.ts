import { percent } from '#common/progress.ts';
import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkOffsetAt } from '../document/document.ts';
import { shift } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Description } from './hoverPlaceholder.ts';

/** Describes a heading: the template's guidance for its section, and the progress of the section. */
export function hoverHeading(analysis: TemplatedAnalysis, offset: number): Description | undefined {
	const { outline, match, sectionProgress } = analysis;
	const at = chunkOffsetAt(analysis.document, offset);
	const index = at?.chunk.facts.headings.findIndex(
		({ span }) => span.start <= at.offset && at.offset <= span.end,
	);
	const heading = index === undefined ? undefined : at?.chunk.facts.headings[index];
	if (at === undefined || index === undefined || heading === undefined) return undefined;
	const own = outline.sectionAt(at.index, index);
	const section = own && match.templateOf(own);
	if (own === undefined || section === undefined) return undefined;
	const { filled, total } = sectionProgress.of(own);
	const progress =
		total === 0
			? 'The template asks for nothing to be filled here.'
			: `**${filled} of ${total}** places filled (${percent({ filled, total })} %)`;
	const lines = [...section.guidance.map((text) => text.replace(/\s+/g, ' ')), progress, kindOf(section)];
	return {
		markdown: lines.filter(Boolean).join('\n\n'),
		span: shift(heading.textSpan, at.start),
	};
}

/** Returns a sentence if the section is optional, can repeat or has alternatives; otherwise an empty string. */
function kindOf({ optional, repeatable, alternative }: TemplateSection): string {
	if (alternative !== undefined) return '_One of several sections of which one suffices._';
	if (optional && repeatable) return '_Optional, and there can be any number._';
	if (optional) return '_Optional: a document without it is complete._';
	return repeatable ? '_There can be any number of these._' : '';
}

import { plainInstance } from '../edits/insertion/plainInstance.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** Lines of a section's text that are shown. */
const shownLines = 30;

/** A section of a template for those who think of inserting it: what the template says, and what they will get. */
export function hoverSection(template: Template, section: TemplateSection): string {
	const place = template.places.get(section);
	const lines = place ? plainInstance(templatePieces(template, place.span)).split('\n') : [];
	const shown = lines.length > shownLines ? [...lines.slice(0, shownLines), '…'] : lines;
	const guidance = section.guidance.map((text) => text.replace(/\s+/g, ' '));
	const fence = '`'.repeat(1 + Math.max(2, ...shown.map((line) => /^\s*(`+)/.exec(line)?.[1]?.length ?? 0)));
	return [...guidance, `${fence}markdown\n${shown.join('\n')}\n${fence}`].join('\n\n');
}

import { plainInstance } from '../edits/insertion/plainInstance.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** The maximum number of lines that the hover shows of the section's text. */
const shownLines = 30;

/** Describes a section of a template before the author inserts it: the template's guidance, and the text to insert. */
export function hoverSection(template: Template, section: TemplateSection): string {
	const place = template.places.get(section);
	const lines = place ? plainInstance(templatePieces(template, place.span)).split('\n') : [];
	const shown = lines.length > shownLines ? [...lines.slice(0, shownLines), '…'] : lines;
	const guidance = section.guidance.map((text) => text.replace(/\s+/g, ' '));
	const fence = '`'.repeat(1 + Math.max(2, ...shown.map((line) => /^\s*(`+)/.exec(line)?.[1]?.length ?? 0)));
	return [...guidance, `${fence}markdown\n${shown.join('\n')}\n${fence}`].join('\n\n');
}

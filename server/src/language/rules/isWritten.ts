import { isOnlyPlaceholders, type SectionBody } from '../template/sectionBody.ts';
import type { TemplateSection } from '../template/template.ts';
import type { ChunkContext } from './contexts.ts';

/**
 * Whether an author has begun to write a section as the template has it, so that rules report what it lacks. A section
 * does not count if it is empty, not applicable or only a placeholder, or if the author divided it into subsections of
 * their own.
 */
export function isWritten(
	{ hasSubsections }: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): boolean {
	if (body.isEmpty || body.isNotApplicable || isOnlyPlaceholders(body)) return false;
	return section.children.length > 0 || !hasSubsections(body.heading);
}

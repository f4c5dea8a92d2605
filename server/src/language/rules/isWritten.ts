import { isOnlyPlaceholders, type SectionBody } from '../template/sectionBody.ts';
import type { TemplateSection } from '../template/template.ts';
import type { ChunkContext } from './contexts.ts';

/**
 * Whether the author has started to write a section in the form of the template. Rules report missing parts only in
 * such sections. The result is false if the section is empty, is not applicable or contains only placeholders. It is
 * also false if the author divided the section into subsections that the template does not have.
 */
export function isWritten(
	{ hasSubsections }: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): boolean {
	if (body.isEmpty || body.isNotApplicable || isOnlyPlaceholders(body)) return false;
	return section.children.length > 0 || !hasSubsections(body.heading);
}

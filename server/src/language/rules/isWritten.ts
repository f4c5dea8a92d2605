import { isOnlyPlaceholders, type SectionBody } from '../template/sectionBody.ts';
import type { TemplateSection } from '../template/template.ts';
import type { ChunkContext } from './contexts.ts';

/**
 * True for a section that somebody has begun to write as the template has it: what it lacks is worth saying. Not so
 * for one that is empty, set aside or nothing but a placeholder, nor for one that the author has divided into parts of
 * their own, in which anything may stand.
 */
export function isWritten(
	{ hasSubsections }: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): boolean {
	if (body.isEmpty || body.isNotApplicable || isOnlyPlaceholders(body)) return false;
	return section.children.length > 0 || !hasSubsections(body.heading);
}

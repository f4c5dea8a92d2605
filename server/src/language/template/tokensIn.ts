import type { Candidate } from '../document/facts.ts';
import { isTemplateToken } from './isTemplateToken.ts';
import type { SectionBody } from './sectionBody.ts';

/** How many tokens of a template's section stand where `where` says. */
export function tokensIn(body: SectionBody, where: (candidate: Candidate) => boolean): number {
	return body.candidates.filter((candidate) => isTemplateToken(candidate) && where(candidate)).length;
}

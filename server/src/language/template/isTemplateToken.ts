import type { Candidate } from '../document/facts.ts';

/**
 * True for a candidate that is a placeholder when it stands in a template. A template is written to be filled, so
 * little is left out: links, expressions of code, and spellings that code uses for itself.
 */
export function isTemplateToken({ spelling, zone, content, linkLike, glued, position }: Candidate): boolean {
	if (linkLike || glued || zone === 'unparsed') return false;
	if (/^[!^[]|^(?:x|\d+)$/i.test(content)) return false;
	if (spelling === 'date') return position !== 'other';
	if (zone === 'prose') return true;
	return spelling === 'square' || spelling === 'double-curly';
}

import { contains, type Span } from '../document/span.ts';
import { isTemplateToken } from './isTemplateToken.ts';
import type { SectionBody } from './sectionBody.ts';
import type { TemplateList } from './template.ts';

/** The lists of a section of a template in which a line has no token. A list of tasks is there to be kept. */
export function readLists(body: SectionBody): readonly TemplateList[] {
	const tokens = body.candidates.filter(isTemplateToken);
	const links = body.facts.emptyLinks;
	return body.lists.flatMap((list) => {
		if (list.items.some(({ task }) => task)) return [];
		const isLabelled = ({ span }: { readonly span: Span }) =>
			body.fields.some(([, field]) => field.span.start === span.start);
		const isOpen = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
			[...tokens, ...links].some((token) => contains(span, token.span));
		const samples = list.items.filter((item) => !isOpen(item) && !isLabelled(item)).length;
		return samples === 0 ? [] : [{ items: list.items.map(({ text }) => text), samples }];
	});
}

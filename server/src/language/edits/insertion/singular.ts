import type { TemplateSection } from '../../template/template.ts';

/** What one of the sections is that repeat: "gotcha" for `[GotchaTitle1]`. undefined for a section with a heading of its own. */
export function singular({ title, headingTokens }: TemplateSection): string | undefined {
	if (headingTokens === 0) return undefined;
	const token = /[[{<]+\s*([^\]})>]+?)(?:Name|Title)?\d*\s*[\]})>]+/.exec(title)?.[1];
	return (token ?? title).toLowerCase();
}

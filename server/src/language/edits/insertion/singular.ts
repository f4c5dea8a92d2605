import type { TemplateSection } from '../../template/template.ts';

/**
 * Returns the name for one instance of a repeatable section, for example "gotcha" for `[GotchaTitle1]`. `undefined` for
 * a section whose heading has no token.
 */
export function singular({ title, headingTokens }: TemplateSection): string | undefined {
	if (headingTokens === 0) return undefined;
	const token = /[[{<]+\s*([^\]})>]+?)(?:Name|Title)?\d*\s*[\]})>]+/.exec(title)?.[1];
	return (token ?? title).toLowerCase();
}

import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { isUnfilled } from '../rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { tokenKey } from '../template/token.ts';
import type { Description } from './hoverPlaceholder.ts';
import { asked } from './hoverPlaceholder.ts';

/** Describes what the template asks for, at a hint of a placeholder that has lost its brackets. */
export function hoverBareHint(
	{ template, findings }: TemplatedAnalysis,
	offset: number,
): Description | undefined {
	for (const finding of findings) {
		if (!isUnfilled(finding) || offset < finding.span.start || finding.span.end < offset) continue;
		const { message, span } = finding;
		const token = template.tokens.get(tokenKey(`[${message.token}]`));
		if (token === undefined) continue;
		const [inner, section] = message.place;
		const where = section ? `In **${inner}** of **${section}**, ` : inner ? `In **${inner}**, ` : 'Here ';
		const guidance = token.places[0]?.section?.guidance[0];
		const lines = [
			`${where}the template asks for ${asked(token, message.token)}`,
			guidance && `_${guidance.replace(/\s+/g, ' ')}_`,
		];
		return { markdown: lines.filter(Boolean).join('\n\n'), span };
	}
	return undefined;
}

import { removal } from '../../edits/lines.ts';
import { isDirective } from '../../template/directive.ts';
import type { ChunkContext } from '../contexts.ts';
import { defineRule, type Grade } from '../rule.ts';

interface GuidanceComment {
	readonly id: 'guidance-comment';
}

/** Reports comments that instruct the author and remain from the template. */
export const guidanceComment = defineRule<GuidanceComment>({
	id: 'guidance-comment',
	area: 'filling',
	severity: 'information',
	atMost: 'information',
	summary: 'A comment of the template that instructs the author was left in the document.',
	filledBy: 'choice',
	answerProblem: 'refuses',
	sentence: () => 'This comment is guidance from the template: delete it once it is followed',
	*checkChunk(context) {
		for (const { span, text, heading } of context.chunk.facts.comments) {
			const grade = gradeOf(text, heading, context);
			if (grade === undefined) continue;
			yield { span, message: { id: 'guidance-comment' }, grade, location: { heading, inHeading: false } };
		}
	},
	*fixes({ rule, span }, { document, findings }) {
		yield { title: 'Delete this comment', edits: [removal(document, span)], isPreferred: true };
		const all = findings.filter((it) => it.rule === rule);
		if (all.length < 2) return;
		yield {
			title: `Delete all ${all.length} guidance comments in the document`,
			edits: all.map((it) => removal(document, it.span)),
		};
	},
});

/**
 * Returns the grade of a comment, or undefined if it is not guidance. If the template has no guidance for the place, an
 * instruction is only a hint, because it can be meant for maintainers.
 */
function gradeOf(comment: string, heading: number, { template, sectionAt }: ChunkContext): Grade | undefined {
	const text = comment.replace(/\s+/g, ' ').trim();
	if (text === '' || isDirective(text)) return undefined;
	if (template?.guidance.has(text)) return 'certain';
	if (isForTools(text)) return undefined;
	if ((sectionAt(heading)?.guidance.length ?? 0) > 0) return 'certain';
	return opensWithInstruction(text) ? 'weak' : undefined;
}

/** Whether the text is a tool directive, a generator anchor or a license notice. Such comments are not guidance. */
function isForTools(text: string): boolean {
	return (
		/^(?:markdownlint|prettier|eslint|vale|cspell|spell-?checker|textlint|remark|lint|alex|write-good|toc|doctoc|begin|end|start|stop|all-contributors|badges?|region|endregion|include|embed|mdx?|biome|dprettier|rumdl|no-?lint|ignore|omit|more|truncate|snippet|slide|pagebreak|newpage|#|\/|@|:|\?|\{)/i.test(
			text,
		) ||
		/\b(?:copyright|licen[cs]ed?|spdx|©|all rights reserved|auto-?generated|generated (?:by|from)|do not edit)\b/i.test(
			text,
		)
	);
}

/** Whether the text starts with an imperative verb that templates use to instruct the author. */
function opensWithInstruction(text: string): boolean {
	return /^(?:please\s+)?(?:adapt|add|adjust|change|choose|complete|copy|customi[sz]e|delete|describe|document|enter|explain|fill|give|include|insert|keep|list|mention|name|outline|pick|provide|put|remove|rename|repeat|replace|select|specify|state|summari[sz]e|update|use|write)\s+(?:\S+\s+){1,}\S/i.test(
		text,
	);
}

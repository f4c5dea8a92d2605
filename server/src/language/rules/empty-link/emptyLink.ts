import { type MarkdownDocument, sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import type { TextEdit } from '../../document/textEdit.ts';
import { shortened } from '../../messages/sentences.ts';
import { defineRule } from '../rule.ts';

interface EmptyLink {
	readonly id: 'empty-link';
	readonly text: string;
	readonly image: boolean;
}

/** The maximum number of fixes. Users would have to search a longer list, and completion has one. */
const mostTargets = 5;

/** Reports links and images without a target. */
export const emptyLink = defineRule<EmptyLink>({
	id: 'empty-link',
	area: 'filling',
	severity: 'warning',
	atMost: 'error',
	summary: 'A link or an image has no target.',
	leavesPlaceOpen: true,
	filledBy: 'answer',
	asksForTarget: true,
	answerProblem: 'refuses',
	mark: 'open',
	sentence: ({ text, image }) =>
		text === ''
			? `This ${image ? 'image' : 'link'} has neither text nor target`
			: `\`${shortened(text)}\` has no target: write it between the parentheses`,
	asks: ({ text }) => ({ label: `[${text}]()`, question: text }),
	answerSpan: ({ span }, document) => targetSpan(document, span),
	*checkChunk({ chunk, template }) {
		for (const { kind, byWord, span, text, location } of chunk.facts.emptyLinks) {
			if (byWord && template === undefined) continue;
			const message = { id: 'empty-link', text: text.trim(), image: kind === 'image' } as const;
			yield { span, message, grade: 'strong', location };
		}
	},
	*fixes({ message, span }, { document, linkTargets }) {
		if (message.image) return;
		const source = sliceOf(document, span);
		const open = source.lastIndexOf('(');
		if (open < 0 || !source.endsWith(')')) return;
		const wanted = wordsOf(message.text);
		const ranked = linkTargets()
			.map((it) => ({ ...it, likeness: wordsOf(it.title).filter((word) => wanted.includes(word)).length }))
			.sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1));
		for (const { title, path } of ranked.slice(0, mostTargets)) {
			const text = message.text === '' ? title.replace(/[[\]]/g, '\\$&') : undefined;
			const named: readonly TextEdit[] =
				text === undefined
					? []
					: [{ span: { start: span.start + 1, end: span.start + source.indexOf(']') }, text }];
			yield {
				title: `Link to "${shortened(title, 60)}" (${path})`,
				edits: [...named, { span: targetSpan(document, span), text: path }],
			};
		}
	},
});

/** Returns the span between the parentheses of a link, or the whole span if it does not end with parentheses. */
function targetSpan(document: MarkdownDocument, span: Span): Span {
	const source = sliceOf(document, span);
	const open = source.lastIndexOf('(');
	if (open < 0 || !source.endsWith(')')) return span;
	return { start: span.start + open + 1, end: span.end - 1 };
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

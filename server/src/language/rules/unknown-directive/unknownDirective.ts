import { sliceOf } from '../../document/document.ts';
import { removal } from '../../edits/lines.ts';
import { shortened } from '../../messages/sentences.ts';
import { nearestName } from '../../names/nearestName.ts';
import { defineRule } from '../rule.ts';

type UnknownDirective =
	| { readonly id: 'unknown-directive'; readonly directive: string }
	| { readonly id: 'unknown-rule'; readonly rule: string };

/** Reports comments for ArchDocs that contain an unknown directive or an unknown rule. */
export const unknownDirective = defineRule<UnknownDirective>({
	id: 'unknown-directive',
	area: 'directives',
	severity: 'hint',
	atMost: 'hint',
	summary: 'A comment that starts with "archdocs" is not a directive, or names a rule that does not exist.',
	sentence: (message) =>
		message.id === 'unknown-directive'
			? `\`${shortened(message.directive)}\` is not a directive of ArchDocs`
			: `There is no rule \`${shortened(message.rule)}\``,
	*checkDirectives({ problems }) {
		for (const { span, text, kind } of problems)
			yield {
				span,
				message: kind === 'unknown-rule' ? { id: kind, rule: text } : { id: kind, directive: text },
			};
	},
	*fixes({ message, span }, { document, ruleIds }) {
		const nearest = message.id === 'unknown-rule' ? nearestName(message.rule, ruleIds) : undefined;
		if (message.id === 'unknown-rule' && nearest !== undefined) {
			const at = sliceOf(document, span).indexOf(message.rule);
			const place = { start: span.start + at, end: span.start + at + message.rule.length };
			if (at >= 0)
				yield {
					title: `Change to \`${nearest}\``,
					edits: [{ span: place, text: nearest }],
					isPreferred: true,
				};
		}
		yield { title: 'Delete this comment', edits: [removal(document, span)] };
	},
});

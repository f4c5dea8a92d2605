import { removal } from '../../edits/lines.ts';
import { list } from '../../messages/sentences.ts';
import { defineRule } from '../rule.ts';

interface UnusedSuppression {
	readonly id: 'unused-suppression';
	/** The rules as the comment names them. The list is empty if the comment suppresses all rules. */
	readonly rules: readonly string[];
}

/** Reports suppression comments for rules that have no finding there. */
export const unusedSuppression = defineRule<UnusedSuppression>({
	id: 'unused-suppression',
	area: 'directives',
	severity: 'hint',
	atMost: 'hint',
	summary: 'A suppression comment suppresses nothing.',
	sentence: ({ rules }) => {
		if (rules.length === 0) return 'This comment suppresses nothing';
		const named = rules.map((rule) => `\`${rule}\``);
		return `This comment suppresses nothing: no finding of ${list(named, 'or')}`;
	},
	*checkDirectives({ unused }) {
		for (const { span, rules } of unused) yield { span, message: { id: 'unused-suppression', rules } };
	},
	*fixes({ span }, { document }) {
		const edits = [removal(document, span)];
		yield { title: 'Delete this comment', edits, isPreferred: true, isSafe: true };
	},
});

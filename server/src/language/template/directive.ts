import { isRuleId, type RuleId } from '#common/ruleIds.ts';

/** A comment that speaks to ArchDocs. */
export type Directive =
	| {
			readonly name: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
			readonly rules: readonly RuleId[];
			readonly unknownRules: readonly string[];
	  }
	| {
			readonly name: 'n/a' | 'optional' | 'repeat' | 'one-of' | 'role' | 'column';
			readonly argument: string;
	  };

/** True for the text of a comment that starts with "archdocs", a directive or one misspelled. */
export function isDirective(comment: string): boolean {
	return /^archdocs(?:[-:]|\s|$)/i.test(comment);
}

const suppression = /^archdocs-(disable-next-line|disable-line|disable|enable)(?:\s+([\s\S]*))?$/;
const statement = /^archdocs:\s*(n\/a|optional|repeat|one-of|role|column)(?:\s*[=\s]\s*([\s\S]*))?$/;

/** The directive a comment holds, undefined for any other comment. Rules are parted by commas or spaces. */
export function parseDirective(comment: string): Directive | undefined {
	const suppressed = suppression.exec(comment);
	if (suppressed) {
		const names = (suppressed[2] ?? '')
			.replace(/\s--\s[\s\S]*$/, '')
			.split(/[\s,]+/)
			.filter(Boolean);
		return {
			name: suppressed[1] as 'disable',
			rules: names.filter(isRuleId),
			unknownRules: names.filter((name) => !isRuleId(name)),
		};
	}
	const stated = statement.exec(comment);
	return stated ? { name: stated[1] as 'n/a', argument: stated[2]?.trim() ?? '' } : undefined;
}

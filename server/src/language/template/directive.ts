import type { MarkdownDocument } from '../document/document.ts';
import { isRuleId, type RuleId } from '../settings/ruleIds.generated.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type ValueRole, valueRoles } from './valueRoles.ts';
import { type MetadataRole, metadataRoles } from './words.ts';

/** A comment that speaks to ArchDocs. */
export type Directive =
	| {
			readonly name: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
			readonly rules: readonly RuleId[];
			readonly unknownRules: readonly string[];
	  }
	| {
			readonly name: 'n/a' | 'optional' | 'repeat' | 'one-of';
			readonly argument: string;
	  }
	/** What the key or the field on the same line is for. */
	| { readonly name: 'role'; readonly role: MetadataRole | ValueRole }
	/** What a column of the section's tables holds. */
	| { readonly name: 'column'; readonly column: string; readonly role: ValueRole | 'optional' };

/** True for the text of a comment that starts with "archdocs", a directive or one misspelled. */
export function isDirective(comment: string): boolean {
	return /^archdocs(?:[-:]|\s|$)/i.test(comment);
}

const suppression = /^archdocs-(disable-next-line|disable-line|disable|enable)(?:\s+([\s\S]*))?$/;
const statement = /^archdocs:\s*(n\/a|optional|repeat|one-of|role|column)(?:\s*[=\s]\s*([\s\S]*))?$/;

/**
 * The directive a comment holds; undefined for any other comment, and for a role that does not exist. Rules are parted
 * by commas or spaces.
 */
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
	if (stated === null) return undefined;
	const argument = stated[2]?.trim() ?? '';
	switch (stated[1]) {
		case 'role':
			return parseRole(argument);
		case 'column':
			return parseColumn(argument);
		default:
			return { name: stated[1] as 'optional', argument };
	}
}

/** A comment of the document is one of these directives. */
export function hasDirective(document: MarkdownDocument, names: readonly Directive['name'][]): boolean {
	return document.chunks.some(({ facts }) =>
		facts.comments.some(({ text }) => names.some((name) => parseDirective(text)?.name === name)),
	);
}

function parseRole(argument: string): Directive | undefined {
	const role = [...metadataRoles, ...valueRoles].find((it) => it === argument.toLowerCase());
	return role && { name: 'role', role };
}

/** `Geheimnis = secret` */
function parseColumn(argument: string): Directive | undefined {
	const [, column, name] = /^(.+?)\s*=\s*([\w-]+)$/.exec(argument) ?? [];
	const role = [...valueRoles, 'optional' as const].find((it) => it === name?.toLowerCase());
	return column === undefined || role === undefined
		? undefined
		: { name: 'column', column: labelKeyOf(column), role };
}

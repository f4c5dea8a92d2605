import type { MarkdownDocument } from '../document/document.ts';
import { isRuleId, type RuleId } from '../settings/ruleIds.generated.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Role, roles, valueRoles } from './roles.ts';

/** A comment with instructions for ArchDocs. */
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
	/** The role of the metadata key or the field on the same line. */
	| { readonly name: 'role'; readonly role: Role }
	/** The role of a column in the tables of the section. */
	| { readonly name: 'column'; readonly column: string; readonly role: Role | 'optional' };

/** Whether the text of a comment starts with "archdocs". It can be misspelled. */
export function isDirective(comment: string): boolean {
	return /^archdocs(?:[-:]|\s|$)/i.test(comment);
}

const suppression = /^archdocs-(disable-next-line|disable-line|disable|enable)(?:\s+([\s\S]*))?$/;
const statement = /^archdocs:\s*(n\/a|optional|repeat|one-of|role|column)(?:\s*[=\s]\s*([\s\S]*))?$/;

/**
 * The directive of a comment; `undefined` for any other comment, or if the role does not exist. Commas or spaces separate
 * rules.
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

/** Whether the document has one of these directives. */
export function hasDirective(document: MarkdownDocument, names: readonly Directive['name'][]): boolean {
	return document.chunks.some(({ facts }) =>
		facts.comments.some(({ text }) => names.some((name) => parseDirective(text)?.name === name)),
	);
}

function parseRole(argument: string): Directive | undefined {
	const role = roles.find(({ name }) => name === argument.toLowerCase());
	return role && { name: 'role', role: role.name };
}

/** Parses `Geheimnis = secret`. */
function parseColumn(argument: string): Directive | undefined {
	const [, column, name] = /^(.+?)\s*=\s*([\w-]+)$/.exec(argument) ?? [];
	const role = [...valueRoles, 'optional' as const].find((it) => it === name?.toLowerCase());
	return column === undefined || role === undefined
		? undefined
		: { name: 'column', column: labelKeyOf(column), role };
}

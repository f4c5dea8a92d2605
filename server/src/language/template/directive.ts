import type { MarkdownDocument } from '../document/document.ts';
import { isRuleId, type RuleId } from '../settings/ruleIds.generated.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Role, roles, valueRoles } from './roles.ts';

const suppressionNames = ['disable-next-line', 'disable-line', 'disable', 'enable'] as const;
const statementNames = ['n/a', 'optional', 'repeat', 'one-of'] as const;

/** A comment with instructions for ArchDocs. */
export type Directive =
	| {
			readonly name: (typeof suppressionNames)[number];
			readonly rules: readonly RuleId[];
			readonly unknownRules: readonly string[];
	  }
	| { readonly name: (typeof statementNames)[number]; readonly argument: string }
	/** The role of the metadata key or the field on the same line. */
	| { readonly name: 'role'; readonly role: Role }
	/** The role of a column in the tables of the section. */
	| { readonly name: 'column'; readonly column: string; readonly role: Role | 'optional' };

/** Whether the text of a comment starts with "archdocs". It can be misspelled. */
export function isDirective(comment: string): boolean {
	return /^archdocs(?:[-:]|\s|$)/i.test(comment);
}

const suppression = /^archdocs-([a-z-]+)(?:\s+([\s\S]*))?$/;
const statement = /^archdocs:\s*(n\/a|optional|repeat|one-of|role|column)(?:\s*[=\s]\s*([\s\S]*))?$/;

/**
 * The directive of a comment; `undefined` for any other comment, or if the role does not exist. Commas or spaces separate
 * rules.
 */
export function parseDirective(comment: string): Directive | undefined {
	const [, suppressed, ruleNames = ''] = suppression.exec(comment) ?? [];
	if (suppressed !== undefined) return parseSuppression(suppressed, ruleNames);
	const [, stated, text = ''] = statement.exec(comment) ?? [];
	const argument = text.trim();
	if (stated === 'role') return parseRole(argument);
	if (stated === 'column') return parseColumn(argument);
	const name = statementNames.find((it) => it === stated);
	return name && { name, argument };
}

/** Whether the document has one of these directives. */
export function hasDirective(document: MarkdownDocument, names: readonly Directive['name'][]): boolean {
	return document.chunks.some(({ facts }) =>
		facts.comments.some(({ text }) => names.some((name) => parseDirective(text)?.name === name)),
	);
}

function parseSuppression(text: string, ruleNames: string): Directive | undefined {
	const name = suppressionNames.find((it) => it === text);
	const names = ruleNames
		.replace(/\s--\s[\s\S]*$/, '')
		.split(/[\s,]+/)
		.filter(Boolean);
	return name && { name, rules: names.filter(isRuleId), unknownRules: names.filter((it) => !isRuleId(it)) };
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

import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { printParseErrorCode } from 'jsonc-parser';
import { inWords } from '#language/messages/sentences.ts';
import type { Message } from '#language/rules/finding.ts';
import { sentenceOf } from '#language/rules/rules.ts';
import { type RuleId, ruleIds } from '#language/settings/ruleIds.generated.ts';
import { reasonSentence } from '#language/template/recognitionReason.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, architecture, check } from '../../support/check.ts';

const unfilled = (token: string, rest: string) =>
	`warning unfilled-placeholder: Unfilled: \`${token}\`${rest}`;

/** What a message says of the place of a placeholder, and of what may be put there. */
const places: readonly (readonly [name: string, text: string, token: string, rest: string])[] = [
	[
		'column and section',
		'### Environment Variables\n\n| Variable |\n| --- |\n| `⟦[VAR_NAME_1]⟧` |',
		'[VAR_NAME_1]',
		' (Variable, Environment Variables)',
	],
	[
		'a column with marks',
		'### Own\n\n| **Owner** `x` |\n| --- |\n| ⟦[@team]⟧ |',
		'[@team]',
		' (Owner x, Own)',
	],
	['a column without a name', '### Own\n\n| |\n| --- |\n| ⟦[@team]⟧ |', '[@team]', ' (Own)'],
	['field and section', '### Own\n\n- **Provider:** ⟦[the company]⟧', '[the company]', ' (Provider, Own)'],
	[
		'the section of the template for one that repeats',
		'## Integration Details\n\n### Stripe\n\n- Type: ⟦[the kind]⟧',
		'[the kind]',
		' (Type, Integration Details)',
	],
	[
		'a section whose heading has a hedge',
		'## Database Schema\n\n### Materialized Views (if applicable)\n\n⟦[some view]⟧',
		'[some view]',
		' (Materialized Views)',
	],
	[
		'a section whose heading is written differently',
		'## 2. **CONFIGURATION**\n\n⟦[some thing]⟧',
		'[some thing]',
		' (Configuration)',
	],
	['a section of the author', '## `Our` **own** part\n\n⟦[some thing]⟧', '[some thing]', ' (Our own part)'],
	[
		'a heading that repeats',
		'## Common Gotchas\n\n### ⟦[GotchaTitle1]⟧',
		'[GotchaTitle1]',
		' (heading, Common Gotchas)',
	],
	['a heading of the author', '### ⟦[some thing]⟧', '[some thing]', ' (heading)'],
	['below the title', '⟦[some thing]⟧', '[some thing]', ''],
	['two values', '## Own\n\nBy ⟦[person/system]⟧', '[person/system]', ' (Own): person or system'],
	['several values', '## Own\n\n⟦[a / b and c | d]⟧', '[a / b and c | d]', ' (Own): a, b and c or d'],
	[
		'a sentence with a slash has no values',
		'## Own\n\n⟦[What happens and/or why. Be short.]⟧',
		'[What happens and/or why. Be short.]',
		' (Own)',
	],
];

for (const [name, text, token, rest] of places) {
	test(name, () => {
		check(architecture(`${text}\n`), unfilled(token, rest));
	});
}

test('a long token is shortened, in the message only', () => {
	const analysis = analyze(templateText);
	const long = analysis.findings.find(({ span }) => span.end - span.start > 300);
	equal(
		long && sentenceOf(long),
		'Unfilled: `[2-3 sentence description of what this architecture document covers, its scope,…` (Overview)',
	);
});

/** A message of a rule; the rule is named after it, unless it says otherwise. */
interface Example extends Message {
	readonly [value: string]: unknown;
}

const rulesOfMessages: Readonly<Record<string, RuleId>> = {
	unfilled: 'unfilled-placeholder',
	'server-without-configuration': 'undefined-server',
	'server-not-listed': 'undefined-server',
	'unknown-rule': 'unknown-directive',
};

function sentence(message: Example): string {
	const rule = rulesOfMessages[message.id] ?? ruleIds.find((id) => id === message.id);
	return rule === undefined ? '' : sentenceOf({ rule, message });
}

/** Every error that jsonc-parser knows, by its name. */
const jsonErrors = Array.from({ length: 50 }, (_, code) => printParseErrorCode(code)).filter(
	(name) => !name.startsWith('<'),
);

test('no message ends with a full stop, and none is empty', () => {
	const messages: readonly Example[] = [
		{ id: 'unfilled', token: '[a]', place: [], choices: [] },
		{ id: 'empty-link', text: 'a', image: false },
		{ id: 'empty-link', text: '', image: true },
		{ id: 'leftover-marker', text: 'TBD', place: ['Owner'] },
		{ id: 'guidance-comment' },
		{ id: 'undefined-secret', name: 'a-key', nearest: null, table: 'Vault Secrets' },
		{ id: 'undefined-secret', name: 'a-key', nearest: null, table: null },
		{ id: 'undefined-secret', name: 'a-key', nearest: 'b-key', table: null },
		{ id: 'unused-secret', name: 'a-key' },
		{ id: 'duplicate-secret', name: 'a-key' },
		{ id: 'duplicate-variable', name: 'A_PORT' },
		{ id: 'undefined-variable', name: 'A_PROT', nearest: 'A_PORT' },
		{ id: 'undefined-component', name: 'Wroker', nearest: 'Worker' },
		{ id: 'server-without-configuration', name: 'a', nearest: null },
		{ id: 'server-without-configuration', name: 'a', nearest: 'b' },
		{ id: 'server-not-listed', name: 'a', table: 'Available Servers' },
		...jsonErrors.map((error) => ({ id: 'invalid-json', error }) as const),
		{ id: 'unknown-directive', directive: 'archdocs' },
		{ id: 'unknown-rule', rule: 'a' },
		{ id: 'unused-suppression', rules: [] },
		{ id: 'unused-suppression', rules: ['empty-link', 'leftover-marker', 'unfilled-placeholder'] },
	];
	for (const message of messages) equal(/^[A-Z`].*[^.]$/.test(sentence(message)), true, sentence(message));
});

test('every error of the JSON parser has its advice', () => {
	equal(jsonErrors.length, 16);
	for (const error of jsonErrors) {
		const said = sentence({ id: 'invalid-json', error });
		equal(said.includes(inWords(error)), false, said);
	}
	equal(sentence({ id: 'invalid-json', error: 'SomethingNew' }), 'This is not valid JSON: something new');
});

test('messages about names quote them and say what to do', () => {
	for (const [message, expected] of [
		[
			{ id: 'undefined-secret', name: 'a-key', nearest: null, table: 'Vault Secrets' },
			'No document defines the secret `a-key`: add it to `Vault Secrets`, or correct the name',
		],
		[
			{ id: 'undefined-secret', name: 'a-key', nearest: null, table: null },
			'No document defines the secret `a-key`: define it, or correct the name',
		],
		[
			{ id: 'undefined-secret', name: 'a-key', nearest: 'b-key', table: 'Vault Secrets' },
			'No document defines the secret `a-key`: did you mean `b-key`?',
		],
		[
			{ id: 'unused-secret', name: 'a-key' },
			'Nothing refers to the secret `a-key`: refer to it as `vault::a-key`, or remove it',
		],
		[
			{ id: 'duplicate-secret', name: 'a-key' },
			'The table has the secret `a-key` twice: keep one of the rows',
		],
		[
			{ id: 'duplicate-variable', name: 'A_PORT' },
			'The table has the variable `A_PORT` twice: keep one of the rows',
		],
		[
			{ id: 'undefined-variable', name: 'A_PROT', nearest: 'A_PORT' },
			'The document defines no variable `A_PROT`: did you mean `A_PORT`?',
		],
		[
			{ id: 'undefined-component', name: 'Wroker', nearest: 'Worker' },
			'The document defines no component `Wroker`: did you mean `Worker`?',
		],
		[
			{ id: 'server-without-configuration', name: 'a', nearest: null },
			'The server `a` is not configured: add it to the JSON, or remove the row',
		],
		[
			{ id: 'server-without-configuration', name: 'a', nearest: 'b' },
			'The server `a` is not configured: did you mean `b`?',
		],
		[
			{ id: 'server-not-listed', name: 'a', table: 'Available Servers' },
			'The server `a` is configured and not listed: add it to `Available Servers`, or remove it here',
		],
		[{ id: 'invalid-json', error: 'CommaExpected' }, 'This is not valid JSON: write a comma before it'],
	] as const satisfies readonly (readonly [Example, string])[])
		equal(sentence(message), expected);
});

test('values and names are listed as one would say them', () => {
	equal(
		sentence({ id: 'unused-suppression', rules: ['empty-link', 'leftover-marker', 'unfilled-placeholder'] }),
		'This comment suppresses nothing: no finding of `empty-link`, `leftover-marker` or `unfilled-placeholder`',
	);
	equal(
		reasonSentence({ id: 'other-type', type: 'X', known: ['A', 'B'] }),
		'Not checked: its metadata names the Type "X", and there is no such template (there is "A" and "B").',
	);
	equal(reasonSentence({ id: 'no-template' }), 'Not checked: there is no template.');
});

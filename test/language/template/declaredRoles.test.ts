import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '#language/settings/settings.ts';
import { nameSymbols } from '#language/symbols/documentSymbols.ts';
import type { Template } from '#language/template/template.ts';
import { ownersOf } from '#language/workspace/ownersOf.ts';
import { service } from '../../support/check.ts';
import { accepted, labelsAt } from '../../support/completions.ts';
import { ownTemplate } from '../../support/ownTemplate.ts';

const template = ownTemplate(`
	> **Type:** Zugang
	> **Ansprechpartner:** [@team] <!-- archdocs: role=owner -->

	# [Titel]

	## Kennwörter

	<!-- archdocs: column Kennwortname = secret -->

	| Kennwortname | Zweck |
	| --- | --- |
	| [NAME_1] | [Wozu] |

	## Dienst

	- Kennwort: [Name des Kennworts] <!-- archdocs: role=secret -->
	- Bereitschaft: [@team] <!-- archdocs: role=owner -->
`);

const text = `> **Type:** Zugang
> **Ansprechpartner:** @ops

# T

## Kennwörter

| Kennwortname | Zweck |
| --- | --- |
| db-password | Datenbank |

## Dienst

- Kennwort: ‸
- Bereitschaft: @nacht
`;

const document = service.parser.parse(text.replace('‸', ''));

const analysisWith = (templates: readonly Template[]) =>
	service.analyze(document, { byHeadings: true, templates }, defaultSettings);

test('roles that a template states count as those that are known by their words', () => {
	deepEqual(
		nameSymbols(analysisWith([template])).map(({ name }) => name),
		['db-password'],
	);
	deepEqual(ownersOf(document, template), ['@ops', '@nacht']);
	deepEqual(labelsAt(text, { templates: [template] }), ['db-password']);
	equal(accepted(text, 'db-password', { templates: [template] }), text.replace('‸', '`db-password`'));
});

test('without the template nobody could know', () => {
	deepEqual(nameSymbols(analysisWith([])), []);
	deepEqual(ownersOf(document, undefined), []);
});

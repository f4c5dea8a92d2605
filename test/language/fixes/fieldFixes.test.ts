import { test } from 'node:test';
import { architecture } from '../../support/check.ts';
import { fix } from '../../support/fixes.ts';

const field = { settings: { rules: { 'missing-section': 'off' } } } as const;
const details = (...lines: readonly string[]) =>
	architecture(`## Integration Details\n\n### Post: Parcels\n\n${lines.join('\n')}\n`);

test('a field that is missing comes behind the one before it', () => {
	fix(
		'Add the field `Documentation`',
		details('**Service Information:**', '', '- Provider: Post', '- Account: 1', '- Environment: Production'),
		details(
			'**Service Information:**',
			'',
			'- Provider: Post',
			'- **Documentation:** [Link]',
			'- Account: 1',
			'- Environment: Production',
		),
		field,
	);
});

test('a key that is missing comes beside its neighbour, written like it', () => {
	fix(
		'Add `Focus` to the metadata',
		'> **Type:** Architecture\n> **Owner:** @team\n> **Status:** active\n\n# A\n',
		'> **Type:** Architecture\n> **Focus:** [critical/high/medium/low]\n> **Owner:** @team\n> **Status:** active\n\n# A\n',
	);
	fix(
		'Add `Focus` to the metadata',
		'---\ntype: Architecture\nowner: me\nstatus: active\n---\n\n# A\n',
		'---\ntype: Architecture\nFocus: "[critical/high/medium/low]"\nowner: me\nstatus: active\n---\n\n# A\n',
	);
});

test('a value that the template does not allow: those that it does', () => {
	fix('Write `deprecated`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'deprecated'));
	fix('Write `draft`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'draft'));
});

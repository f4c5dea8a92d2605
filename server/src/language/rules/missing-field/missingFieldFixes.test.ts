import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

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

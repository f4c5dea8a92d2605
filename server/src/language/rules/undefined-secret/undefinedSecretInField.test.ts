import { test } from 'node:test';
import { architecture, check, checkWith } from '#test/support/check.ts';
import { knowing } from '#test/support/knowing.ts';
import { secretsTable } from '#test/support/secretsTable.ts';

const says = (name: string) =>
	`warning undefined-secret: No document defines the secret \`${name}\`: add it to \`Vault Secrets\`, or correct the name`;

const credentials = (value: string) =>
	architecture(`## Integration Details\n\n### Post: Parcels\n\n- Credentials Location: ${value}\n`);

test('words in the field for credentials say where to look', () => {
	for (const value of [
		'see the runbook',
		'Vault',
		'`Vault`',
		'Keychain',
		'AWS',
		'`AWS`',
		'1Password',
		'`1Password`',
		'N/A',
		'None',
		'—',
		'on-premises',
		'self-managed',
		'on-call-team',
		'CI/CD',
		'1Password/Engineering',
		'AWS-SSM',
		'vault.example.com',
		'`vault.example.com`',
		'secrets@example.com',
		'#ops-secrets',
		'@platform-team',
		'.env.local',
		'`.env`',
		'`.env.production`',
		'`config/master.key`',
		'`/etc/post/credentials`',
		'`~/.aws/credentials`',
		'`secrets.yaml`',
		'`config/credentials.yml.enc`',
		'`terraform/secrets.tf`',
		'[the runbook](./runbook.md)',
		'[runbook-key](./runbook.md), page 2',
		'`post-key` and `mail-key`',
		'`post-key` in Vault',
		'Vault, `post-key`',
		'https://vault.example.com/post-key',
		'金庫',
		'シークレット管理',
	])
		check(credentials(value));
	check(
		credentials('⟦TBD⟧'),
		'warning leftover-marker: Still open: `TBD` (Credentials Location, Integration Details)',
	);
});

test('names in the field for credentials', () => {
	for (const [value, name] of [
		['⟦post-api-key⟧', 'post-api-key'],
		['⟦POST_CREDS⟧', 'POST_CREDS'],
		['**⟦post-token⟧**', 'post-token'],
		['`⟦post/live⟧`', 'post/live'],
		['`⟦secret/data/post⟧`', 'secret/data/post'],
		['`⟦postLive⟧`', 'postLive'],
		['vault::⟦post⟧', 'post'],
		['`vault::⟦post⟧`', 'post'],
	] as const)
		check(credentials(value), says(name));
	check(credentials('post-api-key').concat('\n', secretsTable('`post-api-key`')));
});

test('the name of something else in the field for credentials', () => {
	check(
		`${credentials('POST_API_KEY')}
### Environment Variables

| Variable | Required | Default | Description | Example |
| --- | --- | --- | --- | --- |
| \`POST_API_KEY\` | ✓ | — | Key of the post | \`a\` |

## Dependencies

### Upstream Dependencies

- **External Service:** \`secret-keeper\` - keys

## Integration Details

### Mail: Letters

- Credentials Location: \`secret-keeper\`

With \`vault::⟦POST_API_KEY⟧\` the author means a secret.
`,
		says('POST_API_KEY'),
	);
	checkWith(knowing({ variables: new Set(['POST_API_KEY']) }), credentials('`POST_API_KEY`'));
});

test('a field of the author can mean anything', () => {
	check(
		architecture(
			'## Own\n\n- **Credentials:** `post-api-key`\n- **Secret:** `post-api-key`\n- Key: `post-api-key`\n- **Credentials:** `vault::⟦post⟧`\n',
		),
		says('post'),
	);
});

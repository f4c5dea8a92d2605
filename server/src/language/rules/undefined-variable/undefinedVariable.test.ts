import { test } from 'node:test';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { knowing } from '#test/support/knowing.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { projectFile } from '#test/support/projectFile.ts';
import { serviceLanguages, serviceTemplate } from '#test/support/serviceLanguages.ts';

const says = (name: string, nearest: string) =>
	`warning undefined-variable: The document defines no variable \`${name}\`: did you mean \`${nearest}\`?`;

const variables = (...names: readonly string[]) =>
	[
		'### Environment Variables',
		'',
		'| Variable | Required | Default | Description | Example |',
		'| --- | --- | --- | --- | --- |',
		...names.map((name) => `| \`${name}\` | ✗ | \`1\` | Sets it | \`2\` |`),
		'',
		'',
	].join('\n');

/** Checks a document that defines `defined` and has `written` in code. */
function misspelled(defined: string, written: string): void {
	check(architecture(`${variables(defined)}It reads \`⟦${written}⟧\`.\n`), says(written, defined));
}

function fine(defined: string, ...written: readonly string[]): void {
	check(architecture(`${variables(defined)}It reads ${written.map((name) => `\`${name}\``).join(', ')}.\n`));
}

test('a slip of the fingers', () => {
	misspelled('DATABASE_URL', 'DATABSE_URL');
	misspelled('DATABASE_URL', 'DATABASSE_URL');
	misspelled('DATABASE_URL', 'DATBAASE_URL');
	misspelled('DATABASE_URL', 'DATAVASE_URL');
	misspelled('DATABASE_URL', 'DATEBASE_URL');
	misspelled('TRACKING_RETENTION_DAYS', 'TRAKCING_RETENTION_DAYS');
	misspelled('TRACKING_RETENTION_DAYS', 'TRACKING_RETNTION_DAYS');
	misspelled('TRACKING_RETENTION_DAYS', 'TRAKING_RETENTON_DAYS');
	misspelled('parcel.delivery.limit', 'parcel.delivrey.limit');
});

test('every place is said, wherever in the document', () => {
	check(
		architecture(`It reads \`⟦DATABSE_URL⟧\`.

${variables('DATABASE_URL')}
## Own

| Step | Needs |
| --- | --- |
| Start | \`⟦DATABSE_URL⟧\` |

- **Check:** \`⟦DATABSE_URL⟧\`
`),
		...Array.from({ length: 3 }, () => says('DATABSE_URL', 'DATABASE_URL')),
	);
});

test('names that somebody meant as they are', () => {
	fine('DB_HOST', 'DB_PORT', 'DB_POST', 'DB_HOSTS', 'DB_HSOT', 'DB-HOST', 'db_host', 'DB_HOST_2');
	fine('REDIS_HOST', 'REDIS_PORT', 'REDIS_HOSTS');
	fine('BASE_URL', 'BASE_URI', 'BASE_URLS', 'CASE_URL');
	fine('HTTP_PORT', 'HTTPS_PORT');
	fine('MIN_SIZE', 'MAX_SIZE');
	fine('RATE_LIMIT_MIN', 'RATE_LIMIT_MAX');
	fine('EMAIL_FROM', 'EMAIL_FORM');
	fine('INTERNAL_URL', 'EXTERNAL_URL', 'INTERVAL_URL');
	fine('IMPORT_QUEUE', 'EXPORT_QUEUE');
	fine('ENCRYPT_KEYS', 'DECRYPT_KEYS');
	fine('CONTENT_PATH', 'CONTEXT_PATH');
	fine('DEPLOY_STATE', 'DEPLOY_STAGE');
	fine('READER_URL', 'HEADER_URL', 'READERS_URL');
	fine('FEATURE_ENABLED', 'FEATURE_ENABLE', 'FEATURES_ENABLED', 'FEATURE_ENABLES');
	fine('WORKER_TIMEOUT', 'WORKERS_TIMEOUT', 'WORKED_TIMEOUT', 'WORK_TIMEOUT', 'WORKER_TIMEOUTS');
	fine('DATABASE_URL', 'database_url', 'DATABASE-URL', 'DATABASEURL', 'databaseUrl', 'DATABASE_URL_OLD');
});

test('names that differ only in digits or in a plural', () => {
	fine('REPLICA_1_URL', 'REPLICA_2_URL', 'REPLICA_12_URL', 'REPLICA_URL', 'REPLICAS_1_URL', 'REPLICA1_URL');
	fine('S3_BUCKETS', 'S4_BUCKETS', 'S3_BUCKET');
});

test('names of fewer than six characters', () => {
	fine('TOKEN', 'TOEKN', 'TOKENS', 'TKEN', 'TOKKEN');
	fine('PORT', 'PROT', 'POST', 'PORTT');
});

test('in a script without letters another sign is another word', () => {
	fine('注文サービス設定', '注文サービ設定', '注文部サービス設定', '受文サービス設定');
	misspelled('größenordnung', 'größenordnug');
	misspelled('приложение', 'прилжение');
});

test('every other word in code', () => {
	fine(
		'DATABASE_URL',
		'string',
		'PATH',
		'HOME',
		'OPENAI_API_KEY',
		'NODE_ENV',
		'DATABASE_NAME',
		'npm run build',
		'src/db/index.ts',
		'true',
		'8080',
		'GET /v1/orders',
		'process.env.DATABSE_URL',
		'$DATABSE_URL',
		'DATABSE_URL=a',
		'--database-url',
		'<DATABSE_URL>',
	);
	check(
		architecture(
			`${variables('DATABASE_URL')}Prose DATABSE_URL, **DATABSE_URL**.\n\n\`\`\`sh\nDATABSE_URL=a\n\`\`\`\n`,
		),
	);
});

test('a document that defines no variable', () => {
	check(architecture('It reads `DATABASE_URL` and `DATABSE_URL`.\n'));
});

test('the name of something else, here or elsewhere', () => {
	const text = architecture(`${variables('DATABASE_URL')}It reads \`DATABSE_URL\`.\n`);
	checkWith(knowing({ variables: new Set(['DATABSE_URL']) }), text);
	checkWith(knowing({ isSecret: (name) => name === 'DATABSE_URL' }), text);
	checkWith(knowing({ servers: new Set(['DATABSE_URL']) }), text);
	check(architecture(`${variables('DATABASE_URL', 'DATABSE_URL')}It reads \`DATABSE_URL\`.\n`));
	check(
		architecture(
			`${variables('DATABASE_URL')}It reads \`DATABSE_URL\`.\n\n## Own\n\n| Secret | Who |\n| --- | --- |\n| DATABSE_URL | Ana |\n`,
		),
	);
});

test('nothing is said before everything was read', () => {
	checkWith(
		knowing({ complete: false }),
		architecture(`${variables('DATABASE_URL')}It reads \`DATABSE_URL\`.\n`),
	);
});

test('a table of the author defines variables, too', () => {
	check(
		architecture(
			'## Flags\n\n| Variable | Meaning |\n| --- | --- |\n| `DATABASE_URL` | a |\n\nSee `⟦DATABSE_URL⟧`.\n',
		),
		says('DATABSE_URL', 'DATABASE_URL'),
	);
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(
			architecture(`${variables('DATABASE_URL')}It reads \`⟦DATABSE_URL⟧\`.\n`, status, focus),
			says('DATABSE_URL', 'DATABASE_URL'),
		);
});

test('a section that is set aside, and a suppression', () => {
	check(
		architecture(
			`${variables('DATABASE_URL')}## Own\n\n<!-- archdocs: n/a later -->\n\n\`DATABSE_URL\`\n\n## Other\n\n<!-- archdocs-disable-next-line undefined-variable -->\n\n\`DATABSE_URL\`\n`,
		),
	);
});

test('templates in German and Japanese', () => {
	checkWith(
		fragment({ context: following(ownTemplate(projectFile('test/fixtures/templates/service-german.md'))) }),
		`> **Typ:** Dienst

# Dienst Pakete

## Konfiguration

### Umgebungsvariablen

| Umgebungsvariable | Pflicht | Standardwert | Beschreibung |
| --- | --- | --- | --- |
| \`PAKET_ABLAGE\` | ✓ | — | Ordner für Etiketten |

Sie stehen in \`⟦PAKET_ABLGAE⟧\`.
`,
		says('PAKET_ABLGAE', 'PAKET_ABLAGE'),
	);
	checkWith(
		fragment({ context: following(ownTemplate(serviceTemplate(serviceLanguages.japanese))) }),
		`> **種別:** サービス

# 注文

## 設定

### 環境変数

| 変数 | 必須 | 既定値 | 説明 |
| --- | --- | --- | --- |
| \`ORDER_STORE\` | ✓ | — | 注文の保存先 |

\`⟦ORDER_SOTRE⟧\` に保存する。
`,
		says('ORDER_SOTRE', 'ORDER_STORE'),
	);
});

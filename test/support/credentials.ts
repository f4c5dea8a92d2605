import type { ExposuresOf } from '#language/analysis/exposures.ts';
import { findSecrets } from '../../server/src/secrets/secretPatterns.ts';

/**
 * Characters as if they were drawn, the same in each run. Credentials are put together in the tests, so that no scanner
 * finds one in the sources.
 */
export function drawn(count: number, alphabet = letters + letters.toUpperCase() + digits): string {
	let state = 20_260_301;
	let text = '';
	while (text.length < count) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		text += alphabet[Math.floor(state / 65_536) % alphabet.length];
	}
	return text;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const capitals = letters.toUpperCase() + digits;

export const accessKeyId = `AK${'IA'}${drawn(16, capitals)}`;
export const githubToken = `gh${'p'}_${drawn(36)}`;
export const privateKey = [
	`-----BEGIN RSA ${'PRIVATE'} KEY-----`,
	`MI${drawn(62)}`,
	drawn(64),
	drawn(40),
	`-----END RSA ${'PRIVATE'} KEY-----`,
].join('\n');

/** One of every kind there is, by what a finding says it is; what is a part of it may be found. */
export const credentials: Readonly<Record<string, string>> = {
	'1Password service account token': `op${'s'}_${btoa(JSON.stringify({ email: 'jo@acme.io', muk: {}, secretKey: drawn(40), srpX: drawn(40) }))}`,
	'Anthropic API key': `sk-${'ant'}-api03-${drawn(93)}AA`,
	'AWS access key id': accessKeyId,
	'Cloudflare API key': `cf${'k'}_${drawn(40)}${drawn(8, '0123456789abcdef')}`,
	'Databricks access token': `da${'pi'}${drawn(32, '0123456789abcdef')}`,
	'Docker access token': `dckr_${'pat'}_${drawn(27)}`,
	'Figma access token': `fi${'gd'}_${drawn(40)}`,
	'GitHub token': githubToken,
	'GitLab access token': `gl${'pat'}-${drawn(20)}`,
	'Grafana service account token': `gl${'sa'}_${drawn(32)}_${drawn(8, '0123456789abcdef')}`,
	'Groq API key': `gs${'k'}_${drawn(52)}`,
	'HashiCorp Vault token': `hv${'s'}.${drawn(95)}`,
	'Hugging Face access token': `h${'f'}_${drawn(34, letters + letters.toUpperCase())}`,
	'Linear API token': `lin_${'api'}_${drawn(40)}`,
	'Notion integration token': `nt${'n'}_${drawn(11, digits)}${drawn(35)}`,
	'npm access token': `np${'m'}_${drawn(36)}`,
	'OpenAI API key': `s${'k'}-${drawn(20)}T3Blbk${'FJ'}${drawn(20)}`,
	'private key': privateKey,
	'SendGrid API key': `S${'G'}.${drawn(22)}.${drawn(43)}`,
	'Shopify access token': `shp${'at'}_${drawn(32, '0123456789abcdef')}`,
	'Slack token': `xo${'xb'}-${drawn(12, digits)}-${drawn(13, digits)}-${drawn(24)}`,
	'Slack webhook address': `https://hooks.slack.${'com'}/services/T${drawn(8, capitals)}/B${drawn(9, capitals)}/${drawn(24)}`,
	'Stripe secret key': `sk_${'live'}_${drawn(24)}`,
	'Stripe restricted key for tests': `rk_${'test'}_${drawn(99)}`,
	'Tailscale auth key': `ts${'key'}-auth-${drawn(17)}-${drawn(33)}`,
	'Vercel access token': `vc${'p'}_${drawn(56)}`,
	'password in a URL': `https://deploy:${drawn(12)}@registry.acme.io`,
	'password in a MongoDB connection string': `mongodb+srv://orders:${drawn(16)}@cluster0.mongodb.net/orders?retryWrites=true`,
	'password in a MySQL connection string': `mysql://orders:${drawn(16)}@mysql.internal:3306/orders`,
	'password in a PostgreSQL connection string': `postgres://orders:${drawn(16)}@db-1.internal:5432/orders`,
};

/** What every check of the product knows as soon as the patterns are loaded. */
export const exposures: ExposuresOf = ({ text }) => findSecrets(text);

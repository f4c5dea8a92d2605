/**
 * Returns the name of a credential kind. The name fits after the words "a real".
 *
 * @param id the rule and the message of secretlint, for example `github/GITHUB_TOKEN`
 */
export function credentialName(id: string): string {
	return (Object.hasOwn(names, id) && names[id]) || 'credential';
}

const names: Readonly<Record<string, string>> = {
	'1password/OPS_TOKEN': '1Password service account token',
	'anthropic/ANTHROPIC_API_KEY': 'Anthropic API key',
	'aws/AWSAccessKeyID': 'AWS access key id',
	'aws/AWSSecretAccessKey': 'AWS secret access key',
	'basicauth/BasicAuth': 'password in a URL',
	'cloudflare/CLOUDFLARE_ACCOUNT_API_TOKEN': 'Cloudflare API token',
	'cloudflare/CLOUDFLARE_GLOBAL_API_KEY': 'Cloudflare API key',
	'cloudflare/CLOUDFLARE_USER_API_TOKEN': 'Cloudflare API token',
	'database-connection-string/MongoDBConnection': 'password in a MongoDB connection string',
	'database-connection-string/MySQLConnection': 'password in a MySQL connection string',
	'database-connection-string/PostgreSQLConnection': 'password in a PostgreSQL connection string',
	'databricks/DATABRICKS_PERSONAL_ACCESS_TOKEN': 'Databricks access token',
	'docker/DOCKER_PERSONAL_ACCESS_TOKEN': 'Docker access token',
	'figma/FIGMA_PERSONAL_ACCESS_TOKEN': 'Figma access token',
	'github/GITHUB_TOKEN': 'GitHub token',
	'gitlab/GITLAB_PERSONAL_ACCESS_TOKEN': 'GitLab access token',
	'grafana/GRAFANA_CLOUD_API_TOKEN': 'Grafana Cloud API token',
	'grafana/GRAFANA_SERVICE_ACCOUNT_TOKEN': 'Grafana service account token',
	'groq/GROQ_API_KEY': 'Groq API key',
	'hashicorp-vault/HASHICORP_VAULT_BATCH_TOKEN': 'HashiCorp Vault token',
	'hashicorp-vault/HASHICORP_VAULT_RECOVERY_TOKEN': 'HashiCorp Vault token',
	'hashicorp-vault/HASHICORP_VAULT_SERVICE_TOKEN': 'HashiCorp Vault token',
	'huggingface/HUGGINGFACE_USER_ACCESS_TOKEN': 'Hugging Face access token',
	'linear/LINEAR_API_TOKEN': 'Linear API token',
	'notion/NOTION_INTEGRATION_TOKEN': 'Notion integration token',
	'npm/NPM_ACCESS_TOKEN': 'npm access token',
	'npm/Npmrc_authToken': 'npm access token',
	'openai/OPENAI_TOKEN': 'OpenAI API key',
	'privatekey/PrivateKey': 'private key',
	'sendgrid/SENDGRID_KEY': 'SendGrid API key',
	'shopify/SHOPIFY_KEY': 'Shopify access token',
	'slack/IncomingWebhook': 'Slack webhook address',
	'slack/SLACK_TOKEN': 'Slack token',
	'stripe/STRIPE_RESTRICTED_KEY_LIVE': 'Stripe restricted key',
	'stripe/STRIPE_RESTRICTED_KEY_TEST': 'Stripe restricted key for tests',
	'stripe/STRIPE_SECRET_KEY_LIVE': 'Stripe secret key',
	'stripe/STRIPE_SECRET_KEY_TEST': 'Stripe secret key for tests',
	'tailscale/TAILSCALE_API_KEY': 'Tailscale access token',
	'tailscale/TAILSCALE_AUTH_KEY': 'Tailscale auth key',
	'tailscale/TAILSCALE_CLIENT_KEY': 'Tailscale client key',
	'tailscale/TAILSCALE_KEY': 'Tailscale key',
	'tailscale/TAILSCALE_SCIM_KEY': 'Tailscale SCIM key',
	'tailscale/TAILSCALE_WEBHOOK_KEY': 'Tailscale webhook key',
	'vercel/VERCEL_AI_GATEWAY_API_KEY': 'Vercel AI Gateway key',
	'vercel/VERCEL_APP_ACCESS_TOKEN': 'Vercel access token',
	'vercel/VERCEL_APP_REFRESH_TOKEN': 'Vercel refresh token',
	'vercel/VERCEL_INTEGRATION_TOKEN': 'Vercel integration token',
	'vercel/VERCEL_PERSONAL_ACCESS_TOKEN': 'Vercel access token',
};

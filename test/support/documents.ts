/** A small document that follows the built-in template and has a few things left to fill. */
export const partlyFilled = `> **Type:** Architecture
> **Focus:** high
> **Owner:** @payments
> **Status:** active

# Payments Architecture

## Overview

Takes the money 💶 and books it.

## Configuration

### Vault Secrets

| Secret | Type | Usage | Rotation | Notes |
| --- | --- | --- | --- | --- |
| \`stripe-api-key\` | API Key | Stripe authentication | Monthly | Managed by [person/system] |
| \`ledger-password\` | Database Credentials | DB connection | On-demand | Rotated by hand |

## Integration Details

### Stripe: Payments

**Authentication Method:**

- Type: OAuth2
- Credentials Location: [Vault key name]

## MCP Server Integration

### Server Configuration

\`\`\`json
{
  "env": { "API_KEY": "vault::" }
}
\`\`\`
`;

/** The same with all its sections and fields: two placeholders are all that is left. */
export const nearlyFilled = partlyFilled
	.replace('### Vault Secrets', '### Environment Variables\n\nN/A\n\n### Vault Secrets')
	.replace('## Integration Details', '## Architecture\n\nN/A\n\n## Integration Details')
	.replace(
		'[Vault key name]',
		'[Vault key name]\n- Scope/Permissions: Read\n- Token Expiration: 1 hour\n- Refresh Strategy: Automatic',
	)
	.replace(
		'## MCP Server Integration\n',
		'## Code Locations\n\nN/A\n\n## Error Handling\n\nN/A\n\n## MCP Server Integration\n\n### Available Servers\n\nN/A\n',
	);

/** Markdown that is none of ours, with brackets. */
export const ordinary = '# Notes\n\nSee [the list of names] and vault::x.\n\n- [ ] [Do this first]\n';

import type { FillEntry } from './filledSeedEntry.ts';

/** Integration Details and Code Locations. */
export const fillIntegrations: readonly FillEntry[] = [
	{ token: '[IntegrationName1]', values: ['Shipping labels', 'Refund payouts'] },
	{ token: '[ServiceName]', values: ['DHL Parcel DE', 'Bank Gateway (SEPA)'] },
	{ token: '[Company/Service]', values: ['DHL Group', 'Hausbank eG / SEPA Instant'] },
	{
		token: '[Link]',
		values: [
			'[API guide](https://docs.example.com)',
			'<https://bank.example.com/docs/v3>',
			'https://docs.example.com/a?b=1',
		],
	},
	{ token: '[Account ID/Email]', values: ['ACC-20417', 'payments@example.com'] },
	{ token: '[Production/Staging/Sandbox]', values: ['Production', 'Sandbox', 'Production and Staging'] },
	{ token: '[API Key / OAuth2 / mTLS / JWT]', values: ['API Key', 'mTLS', 'OAuth2 (client credentials)'] },
	{ token: '[Vault key name]', values: ['`carrier-api-key`', 'refunds/bank-api-key'] },
	{
		token: '[Required permissions]',
		values: ['`labels:write`, `tracking:read`', 'Payouts up to 500 € without a second approval'],
	},
	{ token: '[Duration or "Never"]', values: ['Never', '3600 s', '15 minutes (sliding)'] },
	{ token: '[Manual / Automatic]', values: ['Manual', 'Automatic'] },
	{ token: '[resource]', values: ['shipments/{shipmentId}', 'payouts'] },
	{
		token: '[Description]',
		values: ['Reads one shipment with all its labels', 'Lists payouts, newest first'],
	},
	{ token: '[resource]', values: ['shipments', 'payouts/{payoutId}:approve'] },
	{
		token: '[Description]',
		values: ['Creates a shipment; `items: string[]` must not be empty', 'Approves a payout (idempotent)'],
	},
	{ token: '[event.type]', values: ['shipment.delivered', 'payout.settled.v2'] },
	{ token: '[service]', values: ['dhl', 'bank-gateway'] },
	{
		token: '[Link to schema]',
		values: [
			'[shipment-event.json](./schemas/shipment-event.json)',
			'`PayoutSettled` in `src/types/payout.ts`',
		],
	},
	{
		token: '[How to handle]',
		values: ['Log and drop; the request is ours to fix', 'Show the reason to the clerk'],
	},
	{
		token: '[How to handle]',
		values: ['Retry three times (1 s, 4 s, 16 s), then page @acme/orders', 'Park in `payouts-retry`'],
	},
	{ token: '[Strategy]', values: ['Abort after 10 s, retry once', 'Ask for the state before sending again'] },
	{ token: '[Fallback strategy]', values: ['Queue and print in the next batch', 'Wait for `Retry-After`'] },
	{ token: '[IntegrationName2]', values: ['Card payments', 'E-mail'] },
	{ token: '[ServiceName]', values: ['Stripe', 'Postmark'] },
	{
		token: '[Follow same structure as above for each external integration]',
		values: [
			'Only the webhook `charge.refunded` is used; keys and limits are in the payments document.',
			'Postmark sends what `mailer` queues. Bounces come back as `POST /webhooks/postmark`.',
		],
	},
	{ token: '[service]', values: ['dhl', 'bank-gateway'] },
];

import type { FillEntry } from './filledSeedEntry.ts';

/** Common Gotchas, Dependencies, MCP Server Integration, Related Documentation and the footer. */
export const fillClosing: readonly FillEntry[] = [
	{ token: '[GotchaTitle1]', values: ['Labels are printed twice', 'Refunds "vanish" over night 🌙'] },
	{
		token: '[What happens when you encounter this issue]',
		values: ['Two identical labels leave the printer', 'Payouts stay `pending` from 02:00 to 04:00'],
	},
	{
		token: '[Why this happens]',
		values: ['The browser repeats the POST after 30 s', 'The bank pauses SEPA/Instant for maintenance'],
	},
	{
		token: '[How to resolve it]',
		values: ['Send `Idempotency-Key` (any UUID)', 'Nothing to do; they are paid out after 04:00'],
	},
	{
		token: '[How to avoid it in the future]',
		values: ['The client library sets the key since 3.2.0', 'Alert only after 5 h'],
	},
	{ token: '[GotchaTitle2]', values: ['Stock is negative for a second', 'Überlange Straßennamen'] },
	{
		token: '[Observable problem]',
		values: ['The dashboard shows -1', 'The address on the label is cut off after 35 characters'],
	},
	{
		token: '[Root cause]',
		values: ['Replica lag (up to 800 ms)', '`app/[locale]/orders/page.tsx` does not check the length'],
	},
	{ token: '[Resolution]', values: ['Read from the primary', 'Use both address lines: `lines: string[]`'] },
	{
		token: '[Proactive measures]',
		values: ['Lag above 500 ms raises an alert', 'Contract test "long-street" in CI'],
	},
	{ token: '[Name]', values: ['Basket & Checkout', 'order-fulfilment'] },
	{ token: '[reason]', values: ['sends paid baskets', 'knows what was shipped (and when)'] },
	{ token: '[ServiceName]', values: ['DHL Parcel DE', 'Bank Gateway'] },
	{ token: '[reason]', values: ['labels and tracking', 'pays refunds out'] },
	{ token: '[Database name]', values: ['`orders` (PostgreSQL 16)', 'returns-db'] },
	{ token: '[reason]', values: ['the only store of record', 'history for the auditors'] },
	{ token: '[Consumer]', values: ['ParcelTracking', 'data-warehouse'] },
	{ token: '[what it uses]', values: ['`GET /v1/orders/{orderId}`', 'nightly export as Parquet'] },
	{ token: '[Feature name]', values: ['Split shipments', 'Self-service returns'] },
	{ token: '[what depends on this]', values: ['the parcel list in the app', 'label download & QR code'] },
	{ token: '[mcp-name]', values: ['orders', 'returns-mcp'] },
	{ token: '[What it does]', values: ['Looks orders up by number', 'Lists open returns per shop'] },
	{ token: '[Schedule]', values: ['On start', 'Every 5 min'] },
	{ token: '[mcp-name]', values: ['warehouse-stock', '@acme/policy-mcp'] },
	{ token: '[What it does]', values: ['Answers "how many are left?"', 'Explains why a return was refused'] },
	{ token: '[Schedule]', values: ['Hourly', 'Daily at 03:15 UTC'] },
	{ token: '[mcp-name]', values: ['orders', 'returns-mcp'] },
	{ token: '[secret-key]', values: ['carrier-api-key', 'refunds/bank-api-key'] },
	{ token: '[endpoint]', values: ['https://orders.example.com/v1', 'http://localhost:8080/mcp?stage=dev'] },
	{
		token: '[Link to External Architecture Docs]()',
		values: [
			'[DHL platform overview](https://developer.example.com/platform)',
			'[SEPA Instant in pictures](<https://bank.example.com/how it works>)',
			'Bank handbook, chapter 4 (paper only)',
		],
	},
	{
		token: '[Infrastructure Documentation]()',
		values: [
			'[Cluster layout](../infra/README.md#clusters)',
			'[Terraform modules](https://git.example.com/infra) and the wiki',
		],
	},
	{ token: 'YYYY-MM-DD', values: ['2025-06-02', '2026-03-14'] },
	{ token: 'YYYY-MM-DD', values: ['2026-03-14', '2026-11-30'] },
];

import type { FillEntry } from './filledSeedEntry.ts';

/** Metadata, title, Overview, Configuration and Architecture. */
export const fillOpening: readonly FillEntry[] = [
	{ token: '[critical/high/medium/low]', values: ['high', 'medium', 'critical'] },
	{ token: '[@team-member]', values: ['@ana-lima', '@acme/order-platform', 'Jörg Müller (@jmueller)'] },
	{ token: '[draft/active/deprecated]', values: ['active', 'draft', 'deprecated'] },
	{
		token: '[ArchitectureName]',
		values: ['Order Fulfilment', 'Rückgabe & Erstattung', 'EU-West/Checkout v2'],
	},
	{
		token:
			'[2-3 sentence description of what this architecture document covers, its scope, and why it matters. E.g., "This document describes the authentication flow across the system, including OAuth2 integration, token management, and session handling. It covers both frontend and backend components required for secure user authentication."]',
		values: [
			'Order Fulfilment turns a paid basket into parcels (one per warehouse) and reports "picked", "packed" and "shipped" back to the shop. It ends where the carrier takes over; payments are described elsewhere.',
			'Händler sehen hier, wie eine Rückgabe von der Anmeldung bis zur Erstattung läuft. Das Dokument gilt für `returns-api` und `refund-worker`, nicht für den Kundendienst. 📦',
			'Covers the read path only: API, cache and replicas. The write path has a document of its own, [Order intake](https://docs.example.com/intake).',
		],
	},
	{ token: '[VAR_NAME_1]', values: ['NODE_ENV', 'RETURNS_STAGE'] },
	{
		token: '[What this controls]',
		values: [
			'Which settings file is read: `production`, `staging` or `local`',
			"Stage name; it is part of every queue's name",
		],
	},
	{ token: '[VAR_NAME_2]', values: ['ORDERS_API_URL', 'RETURNS_PUBLIC_URL'] },
	{
		token: '[What this controls]',
		values: ['Base address of the orders API (TCP/IP, no proxy)', 'Address that links in e-mails begin with'],
	},
	{ token: '[VAR_NAME_3]', values: ['ENABLE_SPLIT_SHIPMENTS', 'RETURNS_DRY_RUN'] },
	{
		token: '[What this controls]',
		values: ['Whether one order may become several parcels', 'Logs refunds instead of paying them out'],
	},
	{ token: '[VAR_NAME_4]', values: ['PICK_TIMEOUT_MS', 'REFUND_LOCK_MS'] },
	{
		token: '[What this controls]',
		values: [
			'Milliseconds before a pick is handed to someone else',
			'How long a refund stays locked; see `locks: string[]` in the log',
		],
	},
	{ token: '[SECRET_NAME_1]', values: ['carrier-api-key', 'refunds/bank-api-key'] },
	{ token: '[Service]', values: ['DHL', 'Bank gateway'] },
	{ token: '[person/system]', values: ['@acme/platform', 'Terraform'] },
	{ token: '[SECRET_NAME_2]', values: ['stripe_oauth_client', 'mail.oauth@v2'] },
	{ token: '[Service]', values: ['Stripe', 'Postmark'] },
	{ token: '[Schedule]', values: ['Every 90 days', 'Quarterly (1st Monday)'] },
	{ token: '[SECRET_NAME_3]', values: ['ORDERS_DB_PASSWORD', 'returns-db-login'] },
	{
		token: '[REST / GraphQL / tRPC / Server Actions]',
		values: ['REST + Server Actions', 'tRPC v11 (internal), REST (partners)', 'REST'],
	},
	{
		token: '[API Routes / Edge Functions / Serverless]',
		values: ['Fastify on Kubernetes', 'Edge Functions (fra1, cdg1)', 'Serverless'],
	},
	{
		token: '[PostgreSQL / MongoDB / SQLite]',
		values: [
			'PostgreSQL 16\n+ PostGIS\nprimary',
			'MongoDB Atlas\n3 members\nEU-West',
			'PostgreSQL   \nand      \nSQLite ',
		],
	},
	{ token: '[Service1]', values: ['DHL', 'Bank API'] },
	{ token: '[Service2]', values: ['Stripe', 'Postmark'] },
	{ token: '[ComponentName1]', values: ['OrderIntake', 'returns-api'] },
	{
		token: '[What it does]',
		values: ['Accepts paid baskets and answers with `orderId: string`', 'Registers returns & prints labels'],
	},
	{ token: '[Tech stack]', values: ['Node.js 22, Fastify', 'Go 1.24 / chi'] },
	{ token: '[@team]', values: ['@acme/orders', '@returns'] },
	{ token: '[ComponentName2]', values: ['StockKeeper', 'refund-policy'] },
	{
		token: '[What it does]',
		values: [
			'Reserves stock per warehouse, first come first served',
			'Decides "refund", "voucher" or "refuse"',
		],
	},
	{ token: '[Tech stack]', values: ['Kotlin, Spring Boot 3.4', 'TypeScript (`Result<T, E>` everywhere)'] },
	{ token: '[@team]', values: ['@acme/warehouse', '@finance-tools'] },
	{ token: '[ComponentName3]', values: ['ParcelPlanner', 'refund-worker'] },
	{
		token: '[What it does]',
		values: ['Splits an order into parcels; returns `Parcel[]`', 'Pays refunds out, at most once each'],
	},
	{ token: '[Tech stack]', values: ['BullMQ + Redis 7', 'SQS, AWS Lambda'] },
	{ token: '[@team]', values: ['@acme/orders', '@finance-tools'] },
	{ token: '[ComponentName4]', values: ['StockCache', 'policy-cache'] },
	{
		token: '[What it does]',
		values: ['Keeps stock levels for 15 s', 'Holds the rules of all shops (≈ 2 MB) in memory'],
	},
	{ token: '[Tech stack]', values: ['Valkey 8', 'In-process `Map<string, Rule[]>`'] },
	{ token: '[@team]', values: ['@acme/warehouse', '@returns'] },
	{ token: '[ComponentName5]', values: ['OrderStore', 'returns-db'] },
	{
		token: '[What it does]',
		values: ['Orders, parcels and their history', 'Returns and refunds; kept for 10 years'],
	},
	{ token: '[Tech stack]', values: ['PostgreSQL 16', 'MongoDB Atlas 8.0'] },
	{ token: '[@team]', values: ['@acme/orders', '@returns'] },
];

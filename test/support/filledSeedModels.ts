import type { FillEntry } from './filledSeedEntry.ts';

/** Database Schema and Error Handling. */
export const fillModels: readonly FillEntry[] = [
	{ token: '[table_name]', values: ['orders', 'returns.refund_request', '"Order"'] },
	{ token: '[field1]', values: ['customer_ref', '"refundReason"'] },
	{ token: '[ModelName]', values: ['Order', 'RefundRequest'] },
	{ token: '[field1]', values: ['customerRef', 'refundReason'] },
	{ token: '[ModelName]', values: ['Order', 'refundRequest'] },
	{ token: '[field1]', values: ['customerRef', "'refund-reason'"] },
	{ token: '[TABLE1]', values: ['ORDER', 'RETURN-CASE'] },
	{ token: '[TABLE2]', values: ['PARCEL', '"Refund request"'] },
	{ token: '[TABLE1]', values: ['ORDER', 'RETURN-CASE'] },
	{ token: '[TABLE3]', values: ['ORDER_LINE', 'Photo'] },
	{ token: '[TABLE2]', values: ['PARCEL', '"Refund request"'] },
	{ token: '[TABLE4]', values: ['SCAN_EVENT', 'payout'] },
	{ token: '[view_name]', values: ['orders_per_day', 'mv_refund_totals'] },
	{
		token: '[What it aggregates]',
		values: ['Orders and parcels per day and warehouse', 'Refunds per shop (net/gross)'],
	},
	{ token: '[ERROR_CODE]', values: ['ORDER_MALFORMED', 'ERR-4001'] },
	{ token: '[Invalid input]', values: ['A line has no SKU', 'IBAN does not match `/^[A-Z]{2}\\d{2}/`'] },
	{ token: '[ERROR_CODE]', values: ['SESSION_EXPIRED', 'ERR-4010'] },
	{ token: '[Auth required]', values: ['The session is older than 12 h', 'No `Authorization` header'] },
	{ token: '[ERROR_CODE]', values: ['WAREHOUSE_FORBIDDEN', 'ERR-4030'] },
	{
		token: '[Permission denied]',
		values: ["The clerk works for another warehouse's team", 'Role `refund:approve` is missing'],
	},
	{ token: '[ERROR_CODE]', values: ['TOO_MANY_ORDERS', 'ERR-4290'] },
	{ token: '[Rate limit]', values: ['More than 100 orders/min from one shop', 'Burst above 20 req/s'] },
	{ token: '[ERROR_CODE]', values: ['STOCK_CORRUPT', 'ERR-5000'] },
	{ token: '[Server error]', values: ['Stock went below zero', '`items[0]` is undefined: empty return'] },
	{ token: '[ERROR_CODE]', values: ['CARRIER_DOWN', 'ERR-5030'] },
	{ token: '[Service unavailable]', values: ['DHL answers 503', 'Bank maintenance, 02:00-04:00 CET'] },
	{ token: '[Service]', values: ['DHL', 'Bank gateway'] },
];

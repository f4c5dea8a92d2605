import { createHmac, timingSafeEqual } from 'node:crypto';

/** Nordpost signs each webhook; the key comes from the vault entry `nordpost-webhook-key`. */
export function hasValidSignature(body: string, signature: string): boolean {
	const expected = createHmac('sha256', process.env.NORDPOST_WEBHOOK_KEY ?? '').update(body).digest();
	const given = Buffer.from(signature, 'hex');
	return given.length === expected.length && timingSafeEqual(given, expected);
}

import { hasValidSignature } from '../integrations/nordpost/client.ts';
import { ingest } from '../workers/scanIngest.ts';

/** POST /webhooks/nordpost */
export async function receiveScan(body: string, signature: string): Promise<number> {
	if (!hasValidSignature(body, signature)) {
		return 401;
	}
	await ingest(JSON.parse(body));
	return 204;
}

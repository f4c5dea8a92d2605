import type { Connection } from 'vscode-languageserver';
import { createExposureFacts, type ExposureFacts } from '../secrets/exposureFacts.ts';

/** What looks like a credential. Where the patterns cannot be loaded, everything else is checked all the same. */
export function createExposures(connection: Connection): ExposureFacts {
	return createExposureFacts(async () => {
		try {
			const { findSecrets } = await import('../secrets/secretPatterns.ts');
			return findSecrets;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			connection.console.error(
				`Nothing is checked for credentials, for their patterns are missing: ${reason}`,
			);
			return () => [];
		}
	});
}

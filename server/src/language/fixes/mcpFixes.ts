import type { Finding } from '../analysis/finding.ts';
import type { Fix } from './fix.ts';
import { secretNameFor } from './secretNameFor.ts';

/** The answers to a finding of an MCP file. Where the secret is to be defined is for a document to say. */
export function mcpFixes(text: string, { message, span }: Finding): readonly Fix[] {
	if (message.id === 'undefined-secret' && message.nearest !== null) {
		const { nearest: name } = message;
		return [{ title: { id: 'change-name', name }, edits: [{ span, text: name }], isPreferred: true }];
	}
	if (message.id !== 'exposed-secret') return [];
	const name = secretNameFor(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start));
	const edits = [{ span, text: `vault::${name}` }];
	return [{ title: { id: 'replace-credential', name }, edits, isPreferred: true }];
}

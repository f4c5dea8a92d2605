import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';
import type { CredentialAt } from '../language/rules/contexts.ts';
import { credentialSpan } from './credentialSpan.ts';
import { isExampleValue } from './isExampleValue.ts';

/**
 * Finds what looks like a real credential, with the rules of secretlint. No value leaves this file: it takes only the id
 * and the range of a report, and never builds the messages, which quote the value.
 *
 * @returns the credentials in the order of the text; of several that overlap, the shortest, which is the most specific
 */
export function findSecrets(text: string): readonly CredentialAt[] {
	const found: CredentialAt[] = [];
	for (const { name, scan } of scanners) {
		const report = (message: string, range: readonly [number, number]) => {
			const id = `${name}/${message}`;
			const span = credentialSpan(id, text, { start: range[0], end: range[1] });
			if (harmlessIds.has(id) || span === undefined) return;
			if (!isExampleValue(text.slice(span.start, span.end))) found.push({ id, span });
		};
		scan(text, report);
	}
	return withoutOverlaps(found);
}

/** AWS says that the id of an account is no secret. */
const harmlessIds: ReadonlySet<string> = new Set(['aws/AWSAccountID']);

/** Rules for files of other kinds (`.p12`, or `.json` alone), and rules that find no secrets. */
const unusedRules: ReadonlySet<string> = new Set(['gcp', 'filter-comments']);

/** Also finds ids of access keys, which the recommended preset does not. */
const options = { enableIDScanRule: true };

type Report = (message: string, range: readonly [number, number]) => void;

interface Scanner {
	/** Such as `github`. With the id of a message behind it, it is the id of a credential. */
	readonly name: string;
	readonly scan: (text: string, report: Report) => void;
}

const scanners: readonly Scanner[] = rules
	.map((rule) => ({ rule, name: rule.meta.id.replace(/^.*secretlint-rule-/, '') }))
	.filter(({ name }) => !unusedRules.has(name))
	.map(({ rule, name }) => ({
		name,
		scan(text, report) {
			try {
				const { file } = rule.create(contextOf(report), options);
				// Most rules search a text without a file name, but the one for npm asks for its own.
				for (const filePath of name === 'npm' ? [undefined, '.npmrc'] : [undefined])
					void file?.(sourceOf(text, filePath));
			} catch {
				// The message of the error could quote the text.
				throw new Error(`The patterns for "${name}" failed.`);
			}
		},
	}));

function contextOf(report: Report): SecretLintRuleContext {
	return {
		sharedOptions: {},
		createTranslator: () => (messageId) => ({ messageId: String(messageId), message: '', data: {} as never }),
		report: ({ message, range }) => report(message.messageId, range),
		ignore: () => {},
	};
}

function sourceOf(content: string, filePath: string | undefined): SecretLintSourceCode {
	const nowhere = (): never => {
		throw new Error('Only the text is known.');
	};
	return {
		content,
		filePath,
		physicalFilePath: undefined,
		contentType: 'text',
		ext: '',
		hasBOM: false,
		getFilePath: () => filePath,
		getPhysicalFilePath: () => undefined,
		locationToRange: nowhere,
		rangeToLocation: nowhere,
		positionToIndex: nowhere,
		indexToPosition: nowhere,
	};
}

function withoutOverlaps(found: readonly CredentialAt[]): readonly CredentialAt[] {
	const kept: CredentialAt[] = [];
	const sorted = [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	for (const exposure of sorted) {
		const last = kept.at(-1);
		if (last === undefined || last.span.end <= exposure.span.start) kept.push(exposure);
		else if (lengthOf(exposure) < lengthOf(last)) kept[kept.length - 1] = exposure;
	}
	return kept;
}

function lengthOf({ span }: CredentialAt): number {
	return span.end - span.start;
}

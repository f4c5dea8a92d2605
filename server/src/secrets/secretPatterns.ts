import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';
import type { CredentialAt } from '../language/rules/contexts.ts';
import { credentialSpan } from './credentialSpan.ts';
import { isExampleValue } from './isExampleValue.ts';

/**
 * Finds what looks like a real credential, with the rules of secretlint. Nothing of a value leaves this file: of what a
 * rule reports, its id and the range are taken at once, and its sentences, which quote the value, are never made.
 *
 * @returns in the order of the text; of several that overlap, the shortest, which says best what it is
 */
export function findSecrets(text: string): readonly CredentialAt[] {
	const found: CredentialAt[] = [];
	for (const { name, look } of scanners) {
		const report = (message: string, range: readonly [number, number]) => {
			const id = `${name}/${message}`;
			const span = credentialSpan(id, text, { start: range[0], end: range[1] });
			if (noSecrets.has(id) || span === undefined) return;
			if (!isExampleValue(text.slice(span.start, span.end))) found.push({ id, span });
		};
		look(text, report);
	}
	return withoutOverlaps(found);
}

/** AWS itself says that the id of an account is no secret. */
const noSecrets: ReadonlySet<string> = new Set(['aws/AWSAccountID']);

/** Rules that read files of other kinds (`.p12`, `.json` alone), or find no secrets. */
const unused: ReadonlySet<string> = new Set(['gcp', 'filter-comments']);

/** What the recommended preset leaves off: ids of access keys. */
const options = { enableIDScanRule: true };

type Report = (message: string, range: readonly [number, number]) => void;

interface Scanner {
	/** `github`; with the id of a message, what an exposure is called. */
	readonly name: string;
	readonly look: (text: string, report: Report) => void;
}

const scanners: readonly Scanner[] = rules
	.map((rule) => ({ rule, name: rule.meta.id.replace(/^.*secretlint-rule-/, '') }))
	.filter(({ name }) => !unused.has(name))
	.map(({ rule, name }) => ({
		name,
		look(text, report) {
			try {
				const { file } = rule.create(contextOf(report), options);
				// A text without a name is every kind of file to most rules, and not to the one for npm.
				for (const filePath of name === 'npm' ? [undefined, '.npmrc'] : [undefined])
					void file?.(sourceOf(text, filePath));
			} catch {
				// What a rule says of its failure could quote the text.
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

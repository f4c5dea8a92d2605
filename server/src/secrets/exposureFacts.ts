import type { ExposuresOf } from '../language/analysis/exposures.ts';
import type { Chunk } from '../language/document/chunk.ts';
import type { CredentialAt } from '../language/rules/contexts.ts';
import { createTimeSlice } from '../timeSlice.ts';

/** What looks like a credential, as far as somebody has looked. */
export interface ExposureFacts {
	/**
	 * What is known of chunks, for one check. Once the patterns are there it looks at what an edit can change by itself;
	 * the rest of a long document is left to `lookUp`, which does not keep others waiting.
	 */
	forCheck(): ExposuresOf;
	lookUp(chunks: readonly Chunk[]): Promise<void>;
	/** Looks at any text. Nothing of it is remembered. */
	findExposures(text: string): Promise<readonly CredentialAt[]>;
	/** The texts without what looks like a credential, for those who quote a document. */
	conceal(texts: readonly string[]): Promise<readonly string[]>;
}

/** {@link CredentialAt}s of a text; `secretPatterns.ts` has it. */
export type FindSecrets = (text: string) => readonly CredentialAt[];

/** Characters that are looked at within a check: 2 ms, as 1.2 MB take 35 ms and 64 kB of the most hostile text 23. */
const atOnce = 65_536;

/** Between texts that are looked at in one go; none of them has it, and no credential goes on behind it. */
const separator = '\n\u0000\n';

/** @param load gives the patterns, which are heavy, when they are first needed */
export function createExposureFacts(load: () => Promise<FindSecrets>): ExposureFacts {
	const known = new WeakMap<Chunk, readonly CredentialAt[]>();
	let loading: Promise<FindSecrets> | undefined;
	let find: FindSecrets | undefined;

	async function patterns(): Promise<FindSecrets> {
		loading ??= load();
		find = await loading;
		return find;
	}

	function look(chunk: Chunk, findSecrets: FindSecrets): readonly CredentialAt[] {
		const exposures = known.get(chunk) ?? findSecrets(chunk.text);
		known.set(chunk, exposures);
		return exposures;
	}

	return {
		forCheck() {
			let left = atOnce;
			return (chunk) => {
				const exposures = known.get(chunk);
				if (exposures || find === undefined || left < chunk.text.length) return exposures;
				left -= chunk.text.length;
				return look(chunk, find);
			};
		},
		async lookUp(chunks) {
			const findSecrets = await patterns();
			const slice = createTimeSlice();
			for (const chunk of chunks) {
				look(chunk, findSecrets);
				if (slice.isOver()) await slice.yieldToOthers();
			}
		},
		async findExposures(text) {
			return (await patterns())(text);
		},
		async conceal(texts) {
			const joined = texts.join(separator);
			return concealed(joined, (await patterns())(joined)).split(separator);
		},
	};
}

function concealed(text: string, exposures: readonly CredentialAt[]): string {
	let result = '';
	let from = 0;
	for (const { span } of exposures) {
		result += `${text.slice(from, span.start)}•••`;
		from = span.end;
	}
	return result + text.slice(from);
}

import type { ExposuresOf } from '../language/analysis/exposures.ts';
import type { Chunk } from '../language/document/chunk.ts';
import type { CredentialAt } from '../language/rules/contexts.ts';
import { createTimeSlice } from '../timeSlice.ts';

/** Finds what looks like a credential in documents, and remembers what it found. */
export interface ExposureFacts {
	/**
	 * The credentials in chunks, for one analysis. Once the patterns are loaded, it searches as many new chunks as one edit
	 * can change. The rest of a long document is unknown until `lookUp` has searched it.
	 */
	forCheck(): ExposuresOf;
	/** Searches chunks. It gives way to other work. */
	lookUp(chunks: readonly Chunk[]): Promise<void>;
	/** Searches any text, and remembers nothing of it. */
	findExposures(text: string): Promise<readonly CredentialAt[]>;
	/** Replaces what looks like a credential, in texts that quote a document. */
	conceal(texts: readonly string[]): Promise<readonly string[]>;
}

/** Finds the credentials in a text. `secretPatterns.ts` has the implementation. */
export type FindSecrets = (text: string) => readonly CredentialAt[];

/**
 * UTF-16 units that one analysis searches. They take 2 ms: 1.2 MB take 35 ms, though 64 kB of the most hostile text
 * take 23.
 */
const mostPerAnalysis = 65_536;

/** Joins texts that are searched together. No text has it, and no credential continues behind it. */
const separator = '\n\u0000\n';

/** @param load loads the patterns, which are large, when they are first needed */
export function createExposureFacts(load: () => Promise<FindSecrets>): ExposureFacts {
	const known = new WeakMap<Chunk, readonly CredentialAt[]>();
	let loading: Promise<FindSecrets> | undefined;
	let find: FindSecrets | undefined;

	async function loadOnce(): Promise<FindSecrets> {
		loading ??= load();
		find = await loading;
		return find;
	}

	function search(chunk: Chunk, findSecrets: FindSecrets): readonly CredentialAt[] {
		const exposures = known.get(chunk) ?? findSecrets(chunk.text);
		known.set(chunk, exposures);
		return exposures;
	}

	return {
		forCheck() {
			let left = mostPerAnalysis;
			return (chunk) => {
				const exposures = known.get(chunk);
				if (exposures || find === undefined || left < chunk.text.length) return exposures;
				left -= chunk.text.length;
				return search(chunk, find);
			};
		},
		async lookUp(chunks) {
			const findSecrets = await loadOnce();
			const slice = createTimeSlice();
			for (const chunk of chunks) {
				search(chunk, findSecrets);
				if (slice.isOver()) await slice.yieldToOthers();
			}
		},
		async findExposures(text) {
			return (await loadOnce())(text);
		},
		async conceal(texts) {
			const joined = texts.join(separator);
			return concealed(joined, (await loadOnce())(joined)).split(separator);
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

import type { FillAnswer } from '#common/protocol/filling.ts';

/**
 * What the author did with a question. An answer has been written by then; who declines wants nothing to be changed, and
 * who skips leaves things as they are.
 */
export type Outcome = 'answered' | 'declined' | 'skipped' | 'back' | 'finished';

/** A question as it is asked: one of a series. */
export interface Question {
	readonly title: string;
	/** From 1. */
	readonly step: number;
	readonly total: number;
	/** There is one before it. */
	readonly hasBack: boolean;
	/** What the author answered before, when they came back; empty otherwise. */
	readonly earlier: string;
	/** Writes an answer; one sentence says why it is none. */
	submit(answer: FillAnswer): Promise<string | undefined>;
}

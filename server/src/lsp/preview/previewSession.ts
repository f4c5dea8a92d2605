import type { BlockSplice, PreviewState, PreviewUpdate } from '#common/protocol/preview.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { DocumentAnalysis, LanguageService } from '../../language/api.ts';
import { blockSplices } from '../../rendering/blockSplices.ts';
import type { Renderer } from '../../rendering/createRenderer.ts';
import type { RenderedBlock } from '../../rendering/renderGroup.ts';
import { createTimeSlice } from '../../timeSlice.ts';
import type { OpenAnalysis } from '../openAnalyses.ts';

/** The analysis that a preview shows. */
export type ShownAnalysis = Pick<OpenAnalysis, 'analysis' | 'version'>;

/** What a session uses of the server. */
export interface PreviewSessionInput {
	readonly uri: string;
	readonly fileName: string;
	/** The renderer is loaded for the first preview. */
	renderer(): Promise<Renderer>;
	language(): Promise<Pick<LanguageService, 'features' | 'previewMarks'>>;
	analyze(): Promise<ShownAnalysis>;
	/** The tips for the names in a document, by `nameKey`. */
	tips(analysis: DocumentAnalysis): Promise<ReadonlyMap<string, string>>;
	send(update: PreviewUpdate): Promise<void>;
}

/** Blocks in the first part of a document that is shown for the first time. They fill a screen. */
const firstPart = 60;
/** Blocks in each further part. */
const nextPart = 400;

/** An open preview. It sends the changes of a document to the client. */
export class PreviewSession {
	readonly #input: PreviewSessionInput;
	#sent: readonly RenderedBlock[] = [];
	#state = '';
	/** Whether all blocks have been sent once. */
	#isComplete = false;
	#isRunning = false;
	#isStale = false;
	#isClosed = false;

	constructor(input: PreviewSessionInput) {
		this.#input = input;
	}

	/**
	 * Sends what has changed. If an update is running already, that update starts again.
	 *
	 * @throws the last failure, once there is nothing more to send
	 */
	async refresh(): Promise<void> {
		this.#isStale = true;
		if (this.#isRunning) return;
		this.#isRunning = true;
		let failure: { readonly reason: unknown } | undefined;
		while (this.#isStale && !this.#isClosed) {
			this.#isStale = false;
			await this.#run().catch((reason: unknown) => {
				failure = { reason };
			});
		}
		this.#isRunning = false;
		if (failure) throw failure.reason;
	}

	close(): void {
		this.#isClosed = true;
	}

	get #isWanted(): boolean {
		return !this.#isStale && !this.#isClosed;
	}

	async #run(): Promise<void> {
		const { fileName } = this.#input;
		const renderer = await this.#input.renderer();
		const { features, previewMarks } = await this.#input.language();
		const { analysis, version } = await this.#input.analyze();
		const { document } = analysis;
		const tips = await this.#input.tips(analysis);
		if (!this.#isWanted) return;
		const marks = previewMarks(analysis, tips);
		const state = features.previewState(analysis, marks, fileName);
		const missing = isTemplated(analysis) ? features.missingPlaces(analysis) : [];
		const blocks: RenderedBlock[] = [];
		const slice = createTimeSlice();
		if (!this.#isComplete) this.#sent = [];
		for (const some of renderer.render({ document, marks, missing, forReaders: false })) {
			blocks.push(...some);
			const part = this.#sent.length === 0 ? firstPart : nextPart;
			if (!this.#isComplete && blocks.length - this.#sent.length >= part)
				await this.#sendPart(version, blocks, state);
			if (slice.isOver()) await slice.yieldToOthers();
			if (!this.#isWanted) return;
		}
		await this.#sendAll(version, blocks, state);
	}

	/** Sends the blocks that follow those sent before. */
	async #sendPart(version: number, blocks: readonly RenderedBlock[], state: PreviewState): Promise<void> {
		const start = this.#sent.length;
		const all = [...blocks];
		const added = { start, remove: 0, blocks: all.slice(start) };
		await this.#send(version, { anew: start === 0, partial: true, splices: [added] }, state);
		this.#sent = all;
	}

	async #sendAll(version: number, blocks: readonly RenderedBlock[], state: PreviewState): Promise<void> {
		const anew = !this.#isComplete && this.#sent.length === 0;
		const splices: readonly BlockSplice[] = blockSplices(this.#sent, blocks);
		if (!this.#isComplete || splices.length > 0 || JSON.stringify(state) !== this.#state)
			await this.#send(version, { anew, partial: false, splices }, state);
		this.#sent = blocks;
		this.#isComplete = true;
	}

	/** Remembers the state only after it was sent, so that a failure sends it again. */
	async #send(
		version: number,
		update: Pick<PreviewUpdate, 'anew' | 'partial' | 'splices'>,
		state: PreviewState,
	): Promise<void> {
		const said = JSON.stringify(state);
		const isKnown = said === this.#state && !update.anew;
		await this.#input.send({ uri: this.#input.uri, version, ...update, state: isKnown ? null : state });
		this.#state = said;
	}
}

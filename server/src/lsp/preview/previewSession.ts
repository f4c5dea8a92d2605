import type { BlockSplice, PreviewState, PreviewUpdate } from '#common/protocol/preview.ts';
import { type DocumentAnalysis, isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { LanguageService } from '../../language/languageService.ts';
import { createPause } from '../../pause.ts';
import { blockSplices } from '../../rendering/blockSplices.ts';
import type { Renderer } from '../../rendering/createRenderer.ts';
import type { RenderedBlock } from '../../rendering/renderGroup.ts';
import type { OpenAnalysis } from '../openAnalyses.ts';

/** What a page shows. */
export type ShownAnalysis = Pick<OpenAnalysis, 'analysis' | 'version'>;

/** What a session needs of the server. */
export interface PreviewSessionInput {
	readonly uri: string;
	readonly fileName: string;
	/** Loaded for the first preview. */
	renderer(): Promise<Renderer>;
	language(): Promise<Pick<LanguageService, 'features' | 'previewMarks'>>;
	analyze(): Promise<ShownAnalysis>;
	/** What is said of the names of a document, by `nameKey`. */
	tips(analysis: DocumentAnalysis): Promise<ReadonlyMap<string, string>>;
	send(update: PreviewUpdate): Promise<void>;
}

/** Of a document that is shown for the first time, so many blocks are sent at once: the first fill a screen. */
const firstPart = 60;
const nextPart = 400;

/** A preview that somebody looks at: sends what has changed of a document, whenever it has. */
export class PreviewSession {
	readonly #input: PreviewSessionInput;
	#sent: readonly RenderedBlock[] = [];
	#state = '';
	/** All blocks have been sent once. */
	#isComplete = false;
	#isRunning = false;
	#isStale = false;
	#isClosed = false;

	constructor(input: PreviewSessionInput) {
		this.#input = input;
	}

	/**
	 * What is to be shown may have changed. Sends it, unless it is being sent: then that is done anew.
	 *
	 * @throws what went wrong last, once nothing more is to be sent
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
		const pause = createPause();
		if (!this.#isComplete) this.#sent = [];
		for (const some of renderer.render({ document, marks, missing, forReaders: false })) {
			blocks.push(...some);
			const part = this.#sent.length === 0 ? firstPart : nextPart;
			if (!this.#isComplete && blocks.length - this.#sent.length >= part)
				await this.#sendPart(version, blocks, state);
			if (pause.isDue()) await pause.take();
			if (!this.#isWanted) return;
		}
		await this.#sendAll(version, blocks, state);
	}

	/** The first blocks, and those behind what was sent. */
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

	/** What could not be sent is not known to whoever looks on. */
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

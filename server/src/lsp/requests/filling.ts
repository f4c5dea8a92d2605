import type { ServerCapabilities } from 'vscode-languageserver';
import {
	type FillAnswerEdits,
	type FillAnswerParams,
	type FillPlanInfo,
	type FillStepInfo,
	type FillStepKey,
	type FillStepParams,
	type FillValue,
	fillAnswerRequest,
	fillStepRequest,
} from '#common/protocol/filling.ts';
import type { AnswerStep, AuthoringContext, FillStep, Span, TextEdit } from '../../language/api.ts';
import { chunkAt, offsetAt, positionAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toTextEdits } from '../convert.ts';
import { authoringContext } from './authoringContext.ts';
import { completionsAt } from './completionsAt.ts';
import { onTemplatedRequest, type TemplatedDocument } from './documentRequest.ts';

/** The title of the link or action that starts to fill a section. An empty title stands for the whole document. */
export function fillTitle(section: string): string {
	return section === '' ? 'Fill the document…' : `Fill "${section}"…`;
}

/** Leads our client through the open places of a section: one question at a time, and the edits that an answer makes. */
export function registerFilling(context: ServerContext): Partial<ServerCapabilities> {
	onTemplatedRequest(context, fillStepRequest, async (document, params) =>
		planFor(context, await withAuthoring(context, document), params),
	);
	onTemplatedRequest(context, fillAnswerRequest, async (document, params) =>
		answerFor(context, await withAuthoring(context, document), params),
	);
	return {};
}

/** A document with what its answers can use. */
interface FilledDocument extends TemplatedDocument {
	readonly authoring: AuthoringContext;
}

async function withAuthoring(context: ServerContext, document: TemplatedDocument): Promise<FilledDocument> {
	return { ...document, authoring: await authoringContext(context, document.open, document.analysis) };
}

async function planFor(
	context: ServerContext,
	filled: FilledDocument,
	{ within, left, again }: FillStepParams,
): Promise<FillPlanInfo> {
	const { version, analysis, authoring, features } = filled;
	const { document } = analysis;
	const toKey = ({ position, key }: FillStepKey) => ({ offset: offsetAt(document, position), key });
	const { title, step, key, remaining, open, next } = features.fillPlan(
		analysis,
		authoring,
		within ? offsetAt(document, within) : undefined,
		left.map(toKey),
		again ? toKey(again) : undefined,
	);
	return {
		version,
		title,
		step: step ? await stepInfo(context, filled, step) : null,
		key,
		remaining,
		open,
		next: next ? { title: next.title, position: positionAt(document, next.offset), open: next.open } : null,
	};
}

async function stepInfo(
	context: ServerContext,
	filled: FilledDocument,
	step: FillStep,
): Promise<FillStepInfo> {
	const { document } = filled.analysis;
	const range = toRange(document, step.span);
	switch (step.kind) {
		case 'row':
			return { kind: 'row', range, table: step.table };
		case 'choice':
			return {
				kind: 'choice',
				range,
				section: step.section,
				question: step.question,
				answers: step.answers.map(({ title }) => title),
			};
		case 'answer': {
			const { question, where, format, places, notApplicable } = step;
			// The hint quotes the document.
			const [hint = ''] = await context.exposures.conceal([step.hint]);
			const ranges = places.map(({ span }) => toRange(document, span));
			const values = await valuesFor(context, filled, step);
			const mayBeNothing = notApplicable !== undefined;
			return { kind: 'answer', range, ranges, question, where, hint, format, mayBeNothing, values };
		}
	}
}

/** The values that the client can offer for an answer: link targets, completions, or names. */
async function valuesFor(
	context: ServerContext,
	filled: FilledDocument,
	step: AnswerStep,
): Promise<readonly FillValue[]> {
	const { analysis, authoring, features } = filled;
	if (step.format === 'target')
		return authoring.linkTargets().map(({ title, path }) => ({ value: path, detail: title }));
	const offset = step.places[0]?.span.start ?? step.span.start;
	const completions = await completionsAt(context, filled, offset);
	// A completion that inserts more than the answer is no value.
	const values = completions.filter(({ isSnippet, replace }) => !isSnippet && offset <= replace.end);
	if (values.length > 0) return values.map(({ label, detail = '' }) => ({ value: label, detail }));
	return features.namesToChoose(analysis, step).map((value) => ({ value, detail: '' }));
}

async function answerFor(
	context: ServerContext,
	filled: FilledDocument,
	{ version, within, step: { position, key }, answer }: FillAnswerParams,
): Promise<FillAnswerEdits | null> {
	const { analysis, authoring, features } = filled;
	if (filled.version !== version) return null;
	const { document } = analysis;
	const offset = within ? offsetAt(document, within) : undefined;
	const wanted = { offset: offsetAt(document, position), key };
	const step = features.fillStepAt(analysis, authoring, offset, wanted);
	const answered = step && features.answerTo(analysis, step, answer);
	if (answered === undefined) return null;
	if (answered.breaksCode)
		return {
			version,
			edits: [],
			problem: 'This stands in code, which a backtick would end: write it without.',
		};
	const { edits, written } = answered;
	const problem = written && (await problemWith(context, filled, edits, written));
	if (problem !== undefined) return { version, edits: [], problem };
	return { version, edits: toTextEdits(document, edits), problem: null };
}

/** Why the written text is no answer, as one sentence; undefined if it is one. */
async function problemWith(
	{ exposures }: ServerContext,
	{ analysis, features }: FilledDocument,
	edits: readonly TextEdit[],
	written: Span,
): Promise<string | undefined> {
	const after = features.withAnswer(analysis, edits, exposures.forCheck());
	const chunk = after.document.chunks[chunkAt(after.document, written.start)];
	if (chunk) await exposures.lookUp([chunk]);
	return features.answerProblem(analysis, after, written);
}

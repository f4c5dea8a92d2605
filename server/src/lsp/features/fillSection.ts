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
import { isTemplated, type TemplatedAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { chunkAt, offsetAt, positionAt } from '../../language/document/document.ts';
import type { Span } from '../../language/document/span.ts';
import type { TextEdit } from '../../language/document/textEdit.ts';
import { textWith } from '../../language/document/textWith.ts';
import type { AnswerStep, FillStep } from '../../language/filling/fillStep.ts';
import { emptyNameScope } from '../../language/names/nameScope.ts';
import type { AuthoringContext } from '../../language/rules/fix.ts';
import { authoringContext } from '../authoringContext.ts';
import { completionsAt } from '../completionsAt.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import type { OpenDocument } from '../openDocument.ts';
import { onRequest } from '../protocol.ts';

/** Leads our client through what is open in a section: one question at a time, and what its answer changes. */
export function registerFillSection(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	onRequest(connection, fillStepRequest, null, (request) => planFor(context, request));
	onRequest(connection, fillAnswerRequest, null, (request) => answerFor(context, request));
	return {};
}

/** An open document that follows a template. */
interface Filled {
	readonly open: OpenDocument;
	/** The client's version that was analyzed. */
	readonly version: number;
	readonly analysis: TemplatedAnalysis;
	readonly authoring: AuthoringContext;
}

async function filled(context: ServerContext, uri: string): Promise<Filled | undefined> {
	const open = context.documents.get(uri);
	if (open === undefined) return undefined;
	const { analysis, version } = await context.analyses.of(open);
	if (!isTemplated(analysis)) return undefined;
	return { open, version, analysis, authoring: await authoringContext(context, open, analysis) };
}

async function planFor(
	context: ServerContext,
	{ uri, within, left, again }: FillStepParams,
): Promise<FillPlanInfo | null> {
	const found = await filled(context, uri);
	if (found === undefined) return null;
	const { version, analysis, authoring } = found;
	const { document } = analysis;
	const { features } = await context.service();
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
		step: step ? await stepInfo(context, found, step) : null,
		key,
		remaining,
		open,
		next: next ? { title: next.title, position: positionAt(document, next.offset), open: next.open } : null,
	};
}

async function stepInfo(context: ServerContext, found: Filled, step: FillStep): Promise<FillStepInfo> {
	const { document } = found.analysis;
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
			// It quotes the document.
			const [hint = ''] = await context.exposures.conceal([step.hint]);
			const ranges = places.map(({ span }) => toRange(document, span));
			const values = await valuesFor(context, found, step);
			const mayBeNothing = notApplicable !== undefined;
			return { kind: 'answer', range, ranges, question, where, hint, format, mayBeNothing, values };
		}
	}
}

/** What can stand there: what completion offers, and where a link can lead. */
async function valuesFor(
	context: ServerContext,
	{ open, analysis, authoring }: Filled,
	step: AnswerStep,
): Promise<readonly FillValue[]> {
	if (step.format === 'target')
		return authoring.linkTargets().map(({ title, path }) => ({ value: path, detail: title }));
	const offset = step.places[0]?.span.start ?? step.span.start;
	const completions = await completionsAt(context, open, analysis, offset);
	// What would put in more than the answer is another thing than a value.
	const values = completions.filter(({ isSnippet, replace }) => !isSnippet && offset <= replace.end);
	if (values.length > 0) return values.map(({ label, detail = '' }) => ({ value: label, detail }));
	const { features } = await context.service();
	return features.namesToChoose(analysis, step).map((value) => ({ value, detail: '' }));
}

async function answerFor(
	context: ServerContext,
	{ uri, version, within, step: { position, key }, answer }: FillAnswerParams,
): Promise<FillAnswerEdits | null> {
	const found = await filled(context, uri);
	if (found === undefined || found.version !== version) return null;
	const { document } = found.analysis;
	const { features } = await context.service();
	const offset = within ? offsetAt(document, within) : undefined;
	const wanted = { offset: offsetAt(document, position), key };
	const step = features.fillStepAt(found.analysis, found.authoring, offset, wanted);
	const answered = step && features.answerTo(found.analysis, step, answer);
	if (answered === undefined) return null;
	if (answered.breaksCode)
		return {
			version,
			edits: [],
			problem: 'This stands in code, which a backtick would end: write it without.',
		};
	const { edits, written } = answered;
	const problem = written && (await problemWith(context, found, edits, written));
	if (problem !== undefined) return { version, edits: [], problem };
	return {
		version,
		edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
		problem: null,
	};
}

/** Why what was written is no answer, in one sentence. */
async function problemWith(
	{ exposures, service }: ServerContext,
	{ analysis }: Filled,
	edits: readonly TextEdit[],
	written: Span,
): Promise<string | undefined> {
	const { features } = await service();
	const after = analysis.with({
		document: textWith(analysis.document, edits),
		surroundings: { exposures: exposures.forCheck(), scope: emptyNameScope },
	});
	const chunk = after.document.chunks[chunkAt(after.document, written.start)];
	if (chunk) await exposures.lookUp([chunk]);
	return features.answerProblem(analysis, after, written);
}

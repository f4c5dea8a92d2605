import type { FactLocation } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import { placeNames } from '../rules/placeNames.ts';
import { sectionTables } from '../rules/sectionTables.ts';
import type { BareHint } from '../template/bareHint.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { fieldOf } from '../template/matchParts.ts';
import { answerFormat } from './answerFormat.ts';
import { guidanceOf } from './answerStep.ts';
import type { FillableChunk } from './fillableChunks.ts';
import { notApplicable, type StepAt } from './fillStep.ts';

/** An empty place for which the template has a placeholder. Spans are relative to the chunk. */
interface EmptyPlace {
	readonly span: Span;
	readonly location: FactLocation;
	readonly question: string;
}

/**
 * Finds empty cells, fields and metadata for which the template has a placeholder. They count as open, but they are no
 * findings.
 */
export function* emptyPlaces({ start, chunk, applies }: FillableChunk): Generator<StepAt> {
	for (const { span, location, question } of emptyIn(chunk))
		if (applies(location.heading)) yield toStep(shift(span, start), location, question, chunk);
}

function toStep(span: Span, location: FactLocation, question: string, chunk: ChunkContext): StepAt {
	const place = { span, more: [], location, candidate: undefined };
	return {
		span,
		key: 'empty',
		sectionOffset: span.start,
		alike: [],
		make: () => ({
			kind: 'answer',
			span,
			places: [place],
			question,
			where: [...placeNames(chunk, location)].reverse(),
			hint: guidanceOf(chunk, location),
			format: answerFormat(null, place, chunk),
			notApplicable: location.pair === undefined ? notApplicable : undefined,
		}),
	};
}

function* emptyIn(chunk: ChunkContext): Generator<EmptyPlace> {
	yield* emptyPairs(chunk);
	yield* emptyCells(chunk);
	yield* emptyFields(chunk);
}

function* emptyPairs({ chunk: { facts }, template }: ChunkContext): Generator<EmptyPlace> {
	for (const [pair, { key, value, valueSpan, heading, composite }] of facts.pairs.entries()) {
		const known = template?.metadata.find((it) => labelKeyOf(it.key) === labelKeyOf(key));
		if (value !== '' || composite || known === undefined || known.tokens === 0) continue;
		const location = { heading, inHeading: false, pair };
		yield { span: valueSpan, location, question: hintOf([known.hint], known.value) };
	}
}

function* emptyCells(chunk: ChunkContext): Generator<EmptyPlace> {
	for (const { body, index, table, columns } of sectionTables(chunk)) {
		for (const [row, cells] of table.rows.entries()) {
			for (const [column, { text, span }] of cells.entries()) {
				const known = columns[column];
				if (text !== '' || known === undefined || known.tokens === 0) continue;
				const location = { heading: body.heading, inHeading: false, table: { index, row, column } };
				yield { span, location, question: hintOf(known.hints, known.title) };
			}
		}
	}
}

function* emptyFields(chunk: ChunkContext): Generator<EmptyPlace> {
	for (const body of chunk.bodies) {
		const section = chunk.sectionAt(body.heading);
		if (section === undefined) continue;
		for (const [field, found] of body.fields) {
			const known = found.value === '' ? fieldOf(section, body, found) : undefined;
			if (known === undefined || known.tokens === 0) continue;
			const location = { heading: body.heading, inHeading: false, field };
			yield { span: found.valueSpan, location, question: hintOf(known.hints, known.label) };
		}
	}
}

/** Returns the template's placeholder text, or the name of the place if the placeholder has no words. */
function hintOf([hint]: readonly (BareHint | undefined)[], name: string): string {
	return hint?.text ?? plainText(name);
}

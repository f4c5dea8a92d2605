import { answerFormats } from '#common/answerFormats.ts';
import { isRecord } from '#common/parse/isRecord.ts';
import { parsePosition, parseRange } from '#common/parse/parseRange.ts';
import type { AnswerStepInfo, FillPlanInfo, FillStepInfo, FillValue } from '#common/protocol/filling.ts';
import type { ProtocolRange } from '#common/protocol/ranges.ts';

/** How the server says that filling goes on; undefined when it has another shape. */
export function parseFillPlan(value: unknown): FillPlanInfo | undefined {
	if (!isRecord(value)) return undefined;
	const { version, title, key, remaining, open } = value;
	if (typeof version !== 'number' || typeof title !== 'string' || typeof remaining !== 'number')
		return undefined;
	if (typeof key !== 'string' || typeof open !== 'number') return undefined;
	const step = value.step === null ? null : parseStep(value.step);
	if (step === undefined) return undefined;
	return { version, title, step, key, remaining, open, next: parseNext(value.next) };
}

function parseNext(value: unknown): FillPlanInfo['next'] {
	const position = isRecord(value) ? parsePosition(value.position) : undefined;
	if (!isRecord(value) || position === undefined) return null;
	const { title, open } = value;
	return typeof title === 'string' && typeof open === 'number' ? { title, position, open } : null;
}

function parseStep(value: unknown): FillStepInfo | undefined {
	const range = isRecord(value) ? parseRange(value.range) : undefined;
	if (!isRecord(value) || range === undefined) return undefined;
	switch (value.kind) {
		case 'row':
			return typeof value.table === 'string' ? { kind: 'row', range, table: value.table } : undefined;
		case 'choice': {
			const answers = strings(value.answers);
			const { question, section } = value;
			if (typeof question !== 'string' || typeof section !== 'string') return undefined;
			return { kind: 'choice', range, section, question, answers };
		}
		case 'answer':
			return parseAnswerStep(value, range);
		default:
			return undefined;
	}
}

function parseAnswerStep(
	value: Readonly<Record<string, unknown>>,
	range: ProtocolRange,
): AnswerStepInfo | undefined {
	const { question, hint, mayBeNothing } = value;
	if (typeof question !== 'string' || typeof hint !== 'string' || typeof mayBeNothing !== 'boolean')
		return undefined;
	return {
		kind: 'answer',
		range,
		ranges: list(value.ranges).flatMap((it) => parseRange(it) ?? []),
		question,
		where: strings(value.where),
		hint,
		format: answerFormats.find((format) => format === value.format) ?? null,
		mayBeNothing,
		values: list(value.values).flatMap((it) => parseValue(it) ?? []),
	};
}

function parseValue(value: unknown): FillValue | undefined {
	if (!isRecord(value) || typeof value.value !== 'string' || typeof value.detail !== 'string')
		return undefined;
	return { value: value.value, detail: value.detail };
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function strings(value: unknown): readonly string[] {
	return list(value).filter((it) => typeof it === 'string');
}

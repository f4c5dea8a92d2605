import statuses from 'statuses';
import type { Span } from '../document/span.ts';
import { answerFormatOfRole, type Role, valuesOfRole } from '../template/roles.ts';
import type { Completion, CompletionInput } from './completion.ts';
import { type ValueTarget, valueCompletion, valueTarget } from './valueTarget.ts';

/** The facts of the template about the place of a value. */
export interface ValuePlace {
	readonly role: Role | undefined;
	/** The values that the template allows. */
	readonly choices: readonly string[];
	/** Sample values in the template. */
	readonly samples: readonly string[];
	/** Whether the template has a date mask there. */
	readonly isDate: boolean;
}

type Value = Partial<Completion> & Pick<Completion, 'kind'> & { readonly value: string };

/** Returns completions with the values that fit a place. The list is empty if no value is known. */
export function roleCompletions(
	place: ValuePlace,
	value: Span,
	text: string,
	input: CompletionInput,
): readonly Completion[] {
	const values = valuesFor(place, input);
	const names = values.map((it) => it.value);
	const target: ValueTarget = valueTarget(value, text, input.offset, names);
	return values.map(({ value: name, ...more }) => valueCompletion(target, name, more));
}

function valuesFor({ role, choices, samples, isDate }: ValuePlace, input: CompletionInput): readonly Value[] {
	if (choices.length > 0) return choices.map((value) => ({ value, kind: 'value' }));
	if (isDate || answerFormatOfRole(role) === 'date')
		return [{ value: input.today, kind: 'date', detail: 'Today' }];
	switch (role) {
		case 'owner':
			return input.owners().map((value) => ({ value, kind: 'person' }));
		case 'required':
			return valuesOfRole(role).map((value) => requiredValue(value));
		case 'status-code':
			return statusCodes(samples);
		default:
			return sampleFirst(valuesOfRole(role), samples).map((value) => ({ value, kind: 'value' }));
	}
}

/** Creates the value `✓` or `✗`. The editor also finds it by a word, because the character is hard to type. */
function requiredValue(value: string): Value {
	const word = value === '✓' ? 'yes' : 'no';
	return {
		value,
		kind: 'value',
		detail: value === '✓' ? 'Required' : 'Optional',
		filterText: `${value} ${word}`,
	};
}

function statusCodes(samples: readonly string[]): readonly Value[] {
	const codes = statuses.codes.filter((code) => code >= 200).map(String);
	return sampleFirst(codes, samples).map((value) => {
		const detail = statuses.message[Number(value)];
		return {
			value,
			kind: 'value',
			...(detail !== undefined && { detail, filterText: `${value} ${detail}` }),
		};
	});
}

function sampleFirst(values: readonly string[], samples: readonly string[]): readonly string[] {
	const shown = values.filter((value) => samples.includes(value));
	return [...shown, ...values.filter((value) => !samples.includes(value))];
}

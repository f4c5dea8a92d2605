import * as v from '@badrap/valita';

/** A whole number from 0. */
export const count = v
	.number()
	.assert((value) => Number.isInteger(value) && value >= 0, 'expected a whole number from 0');

/** An object with these properties. Other properties are dropped. */
export function object<Shape extends Parameters<typeof v.object>[0]>(shape: Shape) {
	return v.object(shape).map((value) => asReadonly(value));
}

function asReadonly<Value>(value: Value): Readonly<Value> {
	return value;
}

/** A list in which every entry fits. */
export function list<Item extends v.Type>(item: Item): v.Type<readonly v.Infer<Item>[]> {
	return v.array(item);
}

/** A list from which entries that do not fit are dropped. */
export function fittingEntries<Item extends v.Type>(item: Item): v.Type<readonly v.Infer<Item>[]> {
	return v.array(v.unknown()).map((values) =>
		values.flatMap((value): readonly v.Infer<Item>[] => {
			const result = item.try(value, { mode: 'strip' });
			return result.ok ? [result.value] : [];
		}),
	);
}

/** A property with a default, which replaces a missing value and one that does not fit. */
export function orElse<Value extends v.Type>(
	value: Value,
	otherwise: v.Infer<Value>,
): v.Type<v.Infer<Value>> {
	return v
		.unknown()
		.optional()
		.map((found): v.Infer<Value> => {
			const result = value.try(found, { mode: 'strip' });
			return result.ok ? result.value : otherwise;
		});
}

/** A property that is null when its value is missing or does not fit. */
export function orNull<Value>(value: v.Type<Value>): v.Type<Value | null> {
	return orElse(value.nullable(), null);
}

/** One of several words. */
export function oneOf<const Word extends string>(words: readonly Word[]): v.Type<Word> {
	return v
		.string()
		.assert(
			(value): value is Word => words.some((word) => word === value),
			`expected one of ${words.join(', ')}`,
		);
}

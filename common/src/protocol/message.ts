/** Says whether a value has a shape. The schemas of this folder are made with Valita. */
export interface Schema<Value> {
	try(value: unknown, options: { readonly mode: 'strip' }): Checked<Value>;
}

/** A value that fits, or one line that says what does not fit in it. The line quotes nothing of the value. */
export type Checked<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly message: string };

/** A request of our own. Either side may answer null: there is no result, or the request failed. */
export interface RequestType<Params, Result> {
	readonly method: string;
	readonly params: Schema<Params>;
	readonly result: Schema<Result>;
}

/** A notification of our own. */
export interface NotificationType<Params> {
	readonly method: string;
	readonly params: Schema<Params>;
}

export function request<Params, Result>(
	method: string,
	params: Schema<Params>,
	result: Schema<Result>,
): RequestType<Params, Result> {
	return { method, params, result };
}

export function notification<Params>(method: string, params: Schema<Params>): NotificationType<Params> {
	return { method, params };
}

/** Checks a value that comes from the other side. */
export function check<Value>(schema: Schema<Value>, value: unknown): Checked<Value> {
	return schema.try(value, { mode: 'strip' });
}

/** A value that comes from the other side; undefined when it does not fit. */
export function read<Value>(schema: Schema<Value>, value: unknown): Value | undefined {
	const checked = check(schema, value);
	return checked.ok ? checked.value : undefined;
}

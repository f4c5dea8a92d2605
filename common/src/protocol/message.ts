/** Checks whether a value has a shape. The schemas in this folder are made with Valita. */
export interface Schema<Value> {
	try(value: unknown, options: { readonly mode: 'strip' }): Checked<Value>;
}

/** A value that fits a schema, or one line that says what does not fit. The line quotes nothing of the value. */
export type Checked<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly message: string };

/** A request of the ArchDocs protocol. Null is a possible answer to every request: there is no result, or it failed. */
export interface RequestType<Params, Result> {
	readonly method: string;
	readonly params: Schema<Params>;
	readonly result: Schema<Result>;
}

/** A notification of the ArchDocs protocol. */
export interface NotificationType<Params> {
	readonly method: string;
	readonly params: Schema<Params>;
}

/** Defines a request. */
export function request<Params, Result>(
	method: string,
	params: Schema<Params>,
	result: Schema<Result>,
): RequestType<Params, Result> {
	return { method, params, result };
}

/** Defines a notification. */
export function notification<Params>(method: string, params: Schema<Params>): NotificationType<Params> {
	return { method, params };
}

/** Checks a value from the other side. Properties that the schema does not have are dropped. */
export function check<Value>(schema: Schema<Value>, value: unknown): Checked<Value> {
	return schema.try(value, { mode: 'strip' });
}

/** Like {@link check}. Undefined for a value that does not fit. */
export function read<Value>(schema: Schema<Value>, value: unknown): Value | undefined {
	const checked = check(schema, value);
	return checked.ok ? checked.value : undefined;
}

/** Loads a value for each key once. A key whose load failed is loaded again. */
export class PromiseCache<Value> {
	readonly #values = new Map<string, Promise<Value>>();

	get(key: string, load: (key: string) => Promise<Value>): Promise<Value> {
		const known = this.#values.get(key);
		if (known !== undefined) return known;
		const value = load(key);
		this.#values.set(key, value);
		value.catch(() => {
			if (this.#values.get(key) === value) this.#values.delete(key);
		});
		return value;
	}

	clear(): void {
		this.#values.clear();
	}
}

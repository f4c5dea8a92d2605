export interface Invoice {
	readonly shop: string;
	readonly month: string;
	readonly cents: number;
}

/** The invoices that a shop may see: its own. */
export function invoicesOf(shop: string, all: readonly Invoice[]): readonly Invoice[] {
	return all.filter((invoice) => invoice.shop === shop);
}

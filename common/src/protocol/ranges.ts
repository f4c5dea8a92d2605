/** A range of the LSP: zero-based lines, UTF-16 code units. */
export type ProtocolRange = Readonly<Record<'start' | 'end', ProtocolPosition>>;

export interface ProtocolPosition {
	readonly line: number;
	readonly character: number;
}

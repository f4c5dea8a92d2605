import { isMap, isScalar, isSeq, parseAllDocuments, type Scalar } from 'yaml';
import { type Span, trimSpan } from '../../document/span.ts';
import type { ManifestData, ManifestEntry, ManifestText, ParsedManifest } from './manifestData.ts';

/** Reads YAML as far as possible. It reports the first error, which mostly causes the others. */
export function parseManifestYaml(text: string): ParsedManifest {
	// YAML has no lone carriage return. A line feed is as long.
	const source = text.replace(/\r(?!\n)/g, '\n');
	const documents = parseAllDocuments(source, {
		// Every scalar is a text, because `on` and `2024` can be names.
		schema: 'failsafe',
		strict: false,
		uniqueKeys: false,
		logLevel: 'silent',
		prettyErrors: false,
	});
	if (!Array.isArray(documents)) return { roots: [], problems: [] };
	return {
		roots: documents.map(({ contents }) => dataOf(source, contents)),
		problems: documents
			.flatMap(({ errors }) => errors)
			.slice(0, 1)
			.map(({ code, pos: [start, end] }) => ({
				start: Math.min(start, source.length),
				end: Math.min(Math.max(start, end), source.length),
				// The message of the parser can quote the text, values included; its code cannot.
				reason: code.toLowerCase().replaceAll('_', ' '),
			})),
	};
}

function dataOf(source: string, node: unknown): ManifestData {
	const span = spanOf(source, node);
	if (isSeq(node)) return { type: 'list', span, items: () => node.items.map((item) => dataOf(source, item)) };
	if (isMap(node)) {
		const entries = () =>
			node.items.flatMap(({ key, value }): readonly ManifestEntry[] =>
				isScalar(key) ? [{ key: textOf(source, key), value: dataOf(source, value) }] : [],
			);
		return { type: 'object', span, entries };
	}
	if (node === null || node === undefined) return { type: 'null', span };
	if (!isScalar(node)) return { type: 'other', span };
	return isNull(node) ? { type: 'null', span } : { type: 'text', ...textOf(source, node) };
}

function isNull({ type, value }: Scalar): boolean {
	return type === 'PLAIN' && /^(?:~|null|)$/i.test(String(value ?? ''));
}

/** The text of a scalar without its quotes or the marks of a block. */
function textOf(source: string, scalar: Scalar): ManifestText {
	const whole = spanOf(source, scalar);
	const text = String(scalar.value ?? '').trim();
	const written = source.slice(whole.start, whole.end);
	const at = written.indexOf(text);
	const quote = scalar.type?.startsWith('QUOTE') && whole.end - whole.start > 1 ? 1 : 0;
	// Escapes make the written text another one.
	const span =
		at < 0
			? { start: whole.start + quote, end: whole.end - quote }
			: { start: whole.start + at, end: whole.start + at + text.length };
	return { text, span };
}

function spanOf(source: string, node: unknown): Span {
	const [start, end] = (isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined) ?? [0, 0];
	return trimSpan(source, { start, end });
}

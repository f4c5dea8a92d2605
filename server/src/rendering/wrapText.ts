import type { ElementContent } from 'hast';
import type { MarkedText } from './tokens.ts';

/**
 * Puts elements around parts of the text of others, whatever these are made of.
 *
 * @param ranges none overlaps another; in their order
 * @param wrap gives what stands around a part; `continued` for each but the first of a range
 */
export function wrapText(
	children: readonly ElementContent[],
	ranges: readonly MarkedText[],
	wrap: (range: MarkedText, content: ElementContent[], continued: boolean) => ElementContent,
): ElementContent[] {
	const begun = new Set<MarkedText>();
	let at = 0;

	function visit(node: ElementContent): ElementContent[] {
		if (node.type === 'element') return [{ ...node, children: node.children.flatMap(visit) }];
		if (node.type !== 'text') return [node];
		const start = at;
		at += node.value.length;
		return cut(node.value, start);
	}

	function cut(value: string, start: number): ElementContent[] {
		const parts: ElementContent[] = [];
		let done = 0;
		const text = (from: number, to: number) => ({ type: 'text' as const, value: value.slice(from, to) });
		for (const range of ranges) {
			const from = Math.max(0, range.start - start);
			const to = Math.min(value.length, range.end - start);
			if (from >= to) continue;
			if (done < from) parts.push(text(done, from));
			parts.push(wrap(range, [text(from, to)], begun.has(range) || range.continued));
			begun.add(range);
			done = to;
		}
		if (done < value.length) parts.push(text(done, value.length));
		return parts;
	}

	return children.flatMap(visit);
}

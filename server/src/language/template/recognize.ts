import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import { metadataRole } from './findRole.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { RecognitionReason } from './recognitionReason.ts';
import type { Template } from './template.ts';

/** Which template a document follows, and why. */
export interface Recognition {
	readonly template: Template | undefined;
	readonly reason: RecognitionReason;
}

/** What decides which template a document follows, beside its text. */
export interface RecognitionContext {
	/** A glob of the configuration that matches the path of the document, and the Type that it assigns. */
	readonly glob?: { readonly glob: string; readonly type: string };
	/** The templates of the team, nearest first. They override built-in templates with the same Type. */
	readonly templates?: readonly Template[];
	/** The document is a template, which is not checked. */
	readonly isTemplate?: boolean;
	/** The document is open or was named by the user, so its headings are enough to recognize it. */
	readonly byHeadings: boolean;
}

/**
 * Finds the template of a document: the one that its metadata names, or that a glob assigns, or, if it names none, the one
 * with the largest share of its second-level headings in the document: at least half of them, and at least four.
 */
export function recognize(
	outline: Outline,
	builtIn: readonly Template[],
	{ templates: own = [], isTemplate, glob, byHeadings }: RecognitionContext,
): Recognition {
	const templates = [...own, ...builtIn];
	const type = typeOf(outline, templates);
	if (isTemplate) return { template: undefined, reason: { id: 'template-file', type: type ?? '' } };
	const named = type === undefined ? undefined : findTemplate(templates, type);
	if (named) return { template: named, reason: { id: 'metadata', type: named.type } };
	const configured = glob && findTemplate(templates, glob.type);
	if (glob && configured) {
		return { template: configured, reason: { id: 'glob', glob: glob.glob, type: configured.type } };
	}
	if (type !== undefined) {
		const known = [...new Set(templates.map((template) => template.type))];
		return { template: undefined, reason: { id: 'other-type', type, known } };
	}
	return byLikeness(outline, templates, byHeadings);
}

/**
 * The Type that a document names. Many tools use front matter, so a type there counts only beside another key of a
 * template.
 */
function typeOf({ pairs }: Outline, templates: readonly Template[]): string | undefined {
	const named = templates.flatMap(({ metadata }) => metadata.filter(({ role }) => role === 'type'));
	const typeKeys = new Set(named.map(({ key }) => labelKeyOf(key)));
	const isType = (key: string) => metadataRole(key) === 'type' || typeKeys.has(labelKeyOf(key));
	const types = pairs
		.map(({ pair }) => pair)
		.filter(({ key, value }) => isType(key) && value !== '' && !/^[[{<]/.test(value));
	const others = new Set(pairs.map(({ pair }) => labelKeyOf(pair.key)).filter((key) => !isType(key)));
	const isOurs = templates.some(({ metadata }) => metadata.some(({ key }) => others.has(labelKeyOf(key))));
	const found = types.find(({ origin }) => origin === 'quote') ?? (isOurs ? types[0] : undefined);
	return found && plainText(found.value);
}

function findTemplate(templates: readonly Template[], type: string): Template | undefined {
	return templates.find((template) => template.type.toLowerCase() === type.toLowerCase());
}

function byLikeness(outline: Outline, templates: readonly Template[], allowed: boolean): Recognition {
	const keys = new Set(
		outline.sections.filter(({ heading }) => heading.depth === 2).map(({ heading }) => heading.key),
	);
	let best: { readonly template: Template; readonly matched: number; readonly total: number } | undefined;
	const seen = new Set<string>();
	for (const template of templates) {
		if (seen.has(template.type.toLowerCase())) continue;
		seen.add(template.type.toLowerCase());
		const fixed = template.sections.filter(({ depth, repeatable }) => depth === 2 && !repeatable);
		const matched = fixed.filter(({ key }) => keys.has(key)).length;
		const total = fixed.length;
		if (best === undefined || matched / total > best.matched / best.total)
			best = { template, matched, total };
	}
	if (best === undefined) return { template: undefined, reason: { id: 'no-template' } };
	const { template, matched, total } = best;
	const like = allowed && matched >= 4 && matched * 2 >= total;
	return {
		template: like ? template : undefined,
		reason: { id: like ? 'headings' : 'unlike', matched, total, type: template.type },
	};
}

/** The span of the Type in a document or a template, which can be a placeholder; `undefined` if it has no such key. */
export function typeSpan(document: MarkdownDocument): Span | undefined {
	const named = outlineOf(document).pairs.find(({ pair }) => metadataRole(pair.key) === 'type');
	return named && shift(named.pair.valueSpan, document.starts[named.chunk] ?? 0);
}

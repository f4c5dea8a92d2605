import { isRecord } from '#common/parse/isRecord.ts';
import { parsePosition, parseRange } from '#common/parse/parseRange.ts';
import type {
	AsTemplate,
	NewDocumentText,
	SectionInfo,
	SectionSnippet,
	TemplateInfo,
	TemplateText,
} from '#common/protocol/authoring.ts';

/** What the server answered about templates; undefined when it has another shape. So do the others. */
export function parseTemplates(value: unknown): readonly TemplateInfo[] | undefined {
	return parseList(value, ({ type, uri, title, sections }) =>
		typeof type === 'string'
			? { type, uri: stringOrNull(uri), title: stringOrNull(title), sections: strings(sections) }
			: undefined,
	);
}

export function parseNewDocument(value: unknown): NewDocumentText | undefined {
	if (!isRecord(value) || typeof value.text !== 'string') return undefined;
	return { text: value.text, firstPlaceholder: parseRange(value.firstPlaceholder) ?? null };
}

export function parseSections(value: unknown): readonly SectionInfo[] | undefined {
	return parseList(value, ({ id, title, parent, missing, optional, guidance }) =>
		typeof id === 'string' && typeof title === 'string'
			? {
					id,
					title,
					parent: stringOrNull(parent),
					missing: missing === true,
					optional: optional === true,
					guidance: stringOrNull(guidance) ?? '',
				}
			: undefined,
	);
}

export function parseSectionSnippet(value: unknown): SectionSnippet | undefined {
	if (!isRecord(value)) return undefined;
	const { version, position, snippet } = value;
	const parsed = parsePosition(position);
	return typeof version === 'number' && typeof snippet === 'string' && parsed
		? { version, position: parsed, snippet }
		: undefined;
}

export function parseAsTemplate(value: unknown): AsTemplate | undefined {
	if (!isRecord(value)) return undefined;
	return { template: parseTemplateText(value.template) ?? null, problem: stringOrNull(value.problem) };
}

function parseTemplateText(value: unknown): TemplateText | undefined {
	if (!isRecord(value)) return undefined;
	const { text, type, fileName } = value;
	return typeof text === 'string' && typeof fileName === 'string'
		? { text, type: stringOrNull(type), fileName }
		: undefined;
}

function parseList<Item>(
	value: unknown,
	parse: (entry: Readonly<Record<string, unknown>>) => Item | undefined,
): readonly Item[] | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.flatMap((entry) => (isRecord(entry) ? (parse(entry) ?? []) : []));
}

function stringOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

import { isNotApplicable } from '../document/absentValue.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { fieldOf, headerOf, matchTable } from '../template/matchParts.ts';
import { isOnlyPlaceholders, type SectionBody } from '../template/sectionBody.ts';
import type { TemplateField, TemplateSection, TemplateTable } from '../template/template.ts';
import { type OpenPlaces, openPlaces } from './openPlaces.ts';

/** The number of slots in the title and body of one heading, without subsections. `open <= total`. */
export interface SlotCount {
	readonly total: number;
	readonly open: number;
}

/**
 * Counts the slots of a chunk. A slot is a place where the template has a token, and each repetition counts. A slot is
 * open if it is empty or if a filling rule reports it. Entry 0 is the text before the first heading. One entry per
 * heading follows.
 */
export function chunkSlots(
	context: ChunkContext,
	findings: readonly CandidateFinding[],
): readonly SlotCount[] {
	const byHeading = new Map<number, CandidateFinding[]>();
	for (const finding of findings) {
		if (!isFilling(finding)) continue;
		const { heading } = finding.location;
		const known = byHeading.get(heading);
		if (known) known.push(finding);
		else byHeading.set(heading, [finding]);
	}
	return context.bodies.map((body) => countSection(context, body, byHeading.get(body.heading) ?? []));
}

/** Whether a finding marks a slot. Guidance and sample text are not slots. Metadata is counted with the document. */
function isFilling({ rule, location }: CandidateFinding): boolean {
	return rule.leavesPlaceOpen === true && location.pair === undefined;
}

function countSection(
	context: ChunkContext,
	body: SectionBody,
	findings: readonly CandidateFinding[],
): SlotCount {
	const section = context.sectionAt(body.heading);
	if (section === undefined) return slot(0, findings.length);
	const places = openPlaces(findings);
	const title = slot(section.headingTokens, places.takeHeading());
	if (body.isNotApplicable) return title;
	const footer = countFooter(context, body, places);
	const isDivided = section.children.length === 0 && context.hasSubsections(body.heading);
	if (body.isEmpty) return sum([title, footer, isDivided ? slot(0, 0) : empty(section)]);
	// A repeatable section that is still only placeholders: its future content is unknown.
	const isUnwritten = section.repeatable && isOnlyPlaceholders(body);
	if (isDivided || isUnwritten) return sum([title, footer, slot(0, places.takeRest())]);
	const fields = countFields(section, body, places);
	const tables = countTables(section, body, places);
	const variants = countVariants(section, body, places);
	return sum([title, footer, fields, tables, variants, slot(section.bodyTokens, places.takeRest())]);
}

/** Returns a count of `expected` slots. If there are more findings than tokens in the template, each one is a slot. */
function slot(expected: number, open: number): SlotCount {
	return { total: Math.max(expected, open), open };
}

/** Adds up slot counts. */
export function sum(counts: readonly SlotCount[]): SlotCount {
	let total = 0;
	let open = 0;
	for (const count of counts) {
		total += count.total;
		open += count.open;
	}
	return { total, open };
}

/** Counts a section that is present but empty: all required slots directly in it are open. */
function empty(section: TemplateSection): SlotCount {
	return slot(0, section.children.length > 0 ? 0 : ownTokens(section));
}

/** Returns the number of required tokens directly in a section. In repeatable sections, groups do not count. */
export function ownTokens(section: TemplateSection): number {
	const required = ({
		group,
		optional,
	}: {
		readonly group: string | undefined;
		readonly optional: boolean;
	}) => !optional && (group === undefined || !section.repeatable);
	const fields = section.fields.filter(required).reduce((count, { tokens }) => count + tokens, 0);
	const tables = section.tables.filter(required).reduce((count, { tokens }) => count + tokens, 0);
	return section.bodyTokens + fields + tables + fewestTokens(section);
}

/** Returns the token count of the smallest variant. Variants are alternatives, so only one of them must be filled. */
function fewestTokens({ variants }: TemplateSection): number {
	return variants.length === 0 ? 0 : Math.min(...variants.map(({ tokens }) => tokens));
}

function countVariants(section: TemplateSection, body: SectionBody, places: OpenPlaces): SlotCount {
	const counts = body.fences.flatMap(([index, { group }]) => {
		const label = group === undefined ? undefined : labelKeyOf(body.facts.groups[group]?.label ?? '');
		const variant = section.variants.find((it) => it.group === label);
		return variant ? [slot(variant.tokens, places.takeFence(index))] : [];
	});
	if (counts.length > 0) return sum(counts);
	if (section.repeatable && body.fences.length === 0) return slot(0, 0);
	// A code block without a label still counts as a variant, unless the body of the template has other tokens.
	const unlabelled = section.variants.length > 0 && section.bodyTokens === 0 ? body.fences : [];
	const open = unlabelled.reduce((count, [index]) => count + places.takeFence(index), 0);
	return slot(fewestTokens(section), open);
}

function countFooter({ template, chunk }: ChunkContext, body: SectionBody, places: OpenPlaces): SlotCount {
	const keys = new Map(template?.footer.map((field) => [field.key, field.tokens]));
	return sum(
		body.fields
			.filter(([, { form, label }]) => form === 'line' && keys.has(labelKeyOf(label)))
			.map(([index, { label, valueSpan }]) => {
				const expected = keys.get(labelKeyOf(label)) ?? 0;
				const open = places.takeField(index);
				return slot(expected, isEmptySpan(chunk.text, valueSpan) ? expected : open);
			}),
	);
}

function isEmptySpan(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
): boolean {
	return text.slice(start, end).trim() === '';
}

function countFields(section: TemplateSection, body: SectionBody, places: OpenPlaces): SlotCount {
	const groups = new Set(body.groups.map(labelKeyOf));
	const isRequired = ({ optional, group }: TemplateField) =>
		!optional && (group === undefined || !section.repeatable || groups.has(group));
	return sum(
		section.fields
			.filter(({ tokens }) => tokens > 0)
			.flatMap((field) => {
				const found = countFound(section, field, body, places);
				return found.length > 0 || !isRequired(field) ? found : [slot(field.tokens, field.tokens)];
			}),
	);
}

/** Returns one count per occurrence of a template field. A field that does not apply is present, but has no slots. */
function countFound(
	section: TemplateSection,
	field: TemplateField,
	body: SectionBody,
	places: OpenPlaces,
): readonly SlotCount[] {
	return body.fields
		.filter(([, found]) => fieldOf(section, body, found) === field)
		.map(([index, { value }]) => {
			const open = places.takeField(index);
			if (isNotApplicable(value)) return slot(0, 0);
			return slot(field.tokens, value === '' ? field.tokens : open);
		});
}

function countTables(section: TemplateSection, body: SectionBody, places: OpenPlaces): SlotCount {
	const counts: SlotCount[] = [];
	const claimed = new Set<TemplateTable>();
	for (const [index, table] of body.tables) {
		const headers = table.header.map(({ text }) => labelKeyOf(text));
		const likest = matchTable(section.tables, headers);
		if (likest === undefined) continue;
		const expected =
			section.tables.find((it) => headerOf(it) === headerOf(likest) && !claimed.has(it)) ?? likest;
		if (table.rows.length > 0) claimed.add(expected);
		headers.forEach((header, column) => {
			const model = expected.columns.find(({ key }) => key === header);
			if (model === undefined || model.tokens === 0) return;
			table.rows.forEach((row, rowIndex) => {
				const text = row[column]?.text ?? '';
				const open = places.takeCell(index, rowIndex, column);
				if (open === 0 && (isNotApplicable(text) || model.samples.has(text))) return;
				counts.push(slot(model.tokens, text === '' ? model.tokens : open));
			});
		});
		counts.push(slot(0, places.takeTable(index)));
	}
	for (const table of section.tables) {
		const required = !table.optional && (table.group === undefined || !section.repeatable);
		if (!claimed.has(table) && required) counts.push(slot(table.tokens, table.tokens));
	}
	return sum(counts);
}

import type { ChunkFacts, Fence } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';
import { leavesOut, maskedFence } from './jsonFence.ts';
import { mcpNames } from './mcpNames.ts';
import { type NameKind, nameKinds } from './nameKinds.ts';
import type { NameModel } from './nameModel.ts';
import { isName, nameCharacters, referencedSecret } from './nameSyntax.ts';
import type { ChunkNames, NameContext, NameDefinition, NameMention, NameReference } from './names.ts';
import { hasNoValue, readNameTable } from './readNameTable.ts';
import { readSecretField } from './readSecretField.ts';

/** A chunk, and what its template says about names. */
export interface ChunkToRead {
	readonly text: string;
	readonly facts: ChunkFacts;
	readonly model: NameModel;
	/** The template's section for a heading of the chunk; -1 for what stands before the first. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
}

/** What has been found so far, in no order. */
interface FoundNames {
	readonly definitions: NameDefinition[];
	readonly references: NameReference[];
	readonly mentions: NameMention[];
	readonly incomplete: NameKind[];
}

/** The names of a chunk. Spans are relative to it. Never throws. */
export function readNames(chunk: ChunkToRead): Omit<ChunkNames, keyof NameContext> {
	const { text, facts, model, sectionAt } = chunk;
	const found: FoundNames = { definitions: [], references: [], mentions: [], incomplete: [] };
	for (const table of facts.tables) readNameTable(found, table, model, sectionAt(table.heading));
	const takenEnds = new Set(found.definitions.map(({ span }) => span.end));
	addFieldNames(found, chunk, takenEnds);
	addCodeNames(found, chunk, takenEnds);
	for (const fence of facts.fences) addFenceNames(found, text, fence);
	found.references.sort(byPosition);
	found.mentions.sort(byPosition);
	return facts.approximate ? { ...found, incomplete: nameKinds } : found;
}

/**
 * Adds the secrets that fields name. A value that may be something else counts as a mention.
 *
 * @param takenEnds where names end that have been found; gets those of the fields
 */
function addFieldNames(found: FoundNames, { facts, model }: ChunkToRead, takenEnds: Set<number>): void {
	for (const { label, value, valueSpan } of facts.fields) {
		if (hasNoValue(value) || model.fieldRoleOf(label) !== 'secret') continue;
		const field = readSecretField(value);
		if (field === undefined) continue;
		const { name } = field.secret;
		const span = shift(field.secret.span, valueSpan.start);
		if (!field.isSure) found.mentions.push({ text: name, span, kind: 'secret' });
		else if (field.hasPrefix) found.references.push({ kind: 'secret', name, span });
		else found.references.push({ kind: 'secret', name, span, place: 'field' });
		takenEnds.add(span.end);
	}
}

/** @param takenEnds where names end that have been found */
function addCodeNames(found: FoundNames, { facts, text }: ChunkToRead, takenEnds: ReadonlySet<number>): void {
	for (const { value, contentSpan } of facts.codeSpans) {
		if (takenEnds.has(contentSpan.end)) continue;
		const secret = referencedSecret(value);
		if (secret) {
			const span = shift(secret.span, contentSpan.start);
			found.references.push({ kind: 'secret', name: secret.name, span, place: 'code' });
		} else if (isName(value)) found.mentions.push({ text: value, span: contentSpan, kind: undefined });
		else if (configuresServers(text.slice(contentSpan.start, contentSpan.end)))
			found.incomplete.push('server');
	}
}

/** Adds what JSON refers to, secrets and MCP servers, and the secrets that other code mentions. */
function addFenceNames(found: FoundNames, text: string, fence: Fence): void {
	const { start, end } = fence.contentSpan;
	const json = maskedFence(text, fence);
	if (json === undefined) {
		const code = text.slice(start, end);
		if (configuresServers(code)) found.incomplete.push('server');
		found.mentions.push(...secretsInCode(code, start));
		return;
	}
	const { servers, secrets, unnamed } = mcpNames(json, 'document');
	for (const reference of [...servers, ...secrets])
		found.references.push({ ...reference, span: shift(reference.span, start) });
	if (unnamed > 0 || (servers.length > 0 && leavesOut(json))) found.incomplete.push('server');
}

/** `vault::name` in YAML or a script is a secret if there is one, and otherwise whatever the language means by it. */
function secretsInCode(code: string, offset: number): readonly NameMention[] {
	return [...code.matchAll(secretInCode)].map(({ index, 0: match, 1: name = '' }) => {
		const end = offset + index + match.length;
		return { text: name, span: { start: end - name.length, end }, kind: 'secret' };
	});
}

const secretInCode = new RegExp(
	`(?<![\\p{L}\\p{N}_:])vault::(${nameCharacters.source}+)(?!${nameCharacters.source}|:)`,
	'gu',
);

/** Whether code configures MCP servers: `claude mcp add docs`, `[mcp_servers.docs]`, `mcpServers:`. */
function configuresServers(code: string): boolean {
	return /\bmcp add\b|mcp[-_]?servers/i.test(code);
}

function byPosition(a: { readonly span: Span }, b: { readonly span: Span }): number {
	return a.span.start - b.span.start;
}

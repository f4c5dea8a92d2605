import type { ChunkFacts, Fence } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import type { Span } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';
import { leavesOut } from './jsonExcerpt.ts';
import { maskedFence } from './jsonFence.ts';
import { mcpNames } from './mcpNames.ts';
import { type NameKind, nameKinds } from './nameKinds.ts';
import type { NameModel } from './nameModel.ts';
import { isName, type NameAt, nameCharacters, referencedSecret } from './nameSyntax.ts';
import type { ChunkNames, NameContext, NameDefinition, NameMention, NameReference } from './names.ts';
import { readNameTable } from './readNameTable.ts';
import { secretField } from './secretField.ts';

/** What the names of a chunk are read from. */
export interface ChunkToRead {
	readonly text: string;
	readonly facts: ChunkFacts;
	readonly model: NameModel;
	/** The template's section for a heading of the chunk; -1 for what stands before the first. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
}

/** What was found so far, in no order. */
interface Found {
	readonly definitions: NameDefinition[];
	readonly references: NameReference[];
	readonly mentions: NameMention[];
	readonly incomplete: NameKind[];
}

/** The names of a chunk. Spans are relative to it. Never throws. */
export function readNames(source: ChunkToRead): Omit<ChunkNames, keyof NameContext> {
	const { facts } = source;
	const found: Found = { definitions: [], references: [], mentions: [], incomplete: [] };
	const taken = new Set<number>();
	for (const table of facts.tables)
		readNameTable(found, table, source.model, source.sectionAt(table.heading));
	for (const { span } of found.definitions) taken.add(span.end);
	addFieldNames(found, source, taken);
	addCodeNames(found, source, taken);
	for (const fence of facts.fences) addFenceNames(found, source.text, fence);
	found.references.sort(byPlace);
	found.mentions.sort(byPlace);
	return facts.approximate ? { ...found, incomplete: nameKinds } : found;
}

/** What the fields say that name a secret: where it may be something else, it is the secret only if there is one. */
function addFieldNames(found: Found, { facts, model }: ChunkToRead, taken: Set<number>): void {
	for (const { label, value, valueSpan } of facts.fields) {
		if (isOpen(value) || model.fieldRoleOf(label) !== 'secret') continue;
		const field = secretField(value);
		if (field === undefined) continue;
		const { name } = field.secret;
		const span = placed(field.secret, valueSpan.start);
		if (!field.isSure) found.mentions.push({ text: name, span, kind: 'secret' });
		else if (field.hasPrefix) found.references.push({ kind: 'secret', name, span });
		else found.references.push({ kind: 'secret', name, span, place: 'field' });
		taken.add(span.end);
	}
}

/** @param taken ends of names that are known already */
function addCodeNames(found: Found, { facts, text }: ChunkToRead, taken: ReadonlySet<number>): void {
	for (const { value, contentSpan } of facts.codeSpans) {
		if (taken.has(contentSpan.end)) continue;
		const secret = referencedSecret(value);
		if (secret) {
			const span = placed(secret, contentSpan.start);
			found.references.push({ kind: 'secret', name: secret.name, span, place: 'code' });
		} else if (isName(value)) found.mentions.push({ text: value, span: contentSpan, kind: undefined });
		else if (configuresServers(text.slice(contentSpan.start, contentSpan.end)))
			found.incomplete.push('server');
	}
}

/** What JSON refers to: secrets anywhere, and servers where it configures them. Other code uses secrets at most. */
function addFenceNames(found: Found, text: string, fence: Fence): void {
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
		found.references.push({ ...reference, span: placed(reference, start) });
	if (unnamed > 0 || (servers.length > 0 && leavesOut(json))) found.incomplete.push('server');
}

/** `vault::name` in YAML or a script: the secret if there is one, else whatever the language means by it. */
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

/** `claude mcp add docs`, `[mcp_servers.docs]`, `mcpServers:` */
function configuresServers(code: string): boolean {
	return /\bmcp add\b|mcp[-_]?servers/i.test(code);
}

function isOpen(value: string): boolean {
	return value === '' || isSettled(value) || isMarker(value);
}

function placed({ span }: Pick<NameAt, 'span'>, offset: number): Span {
	return { start: offset + span.start, end: offset + span.end };
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
	return a.span.start - b.span.start;
}

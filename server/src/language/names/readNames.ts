import type { ChunkFacts, Fence } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import type { TemplateSection } from '../template/template.ts';
import { saysDependencies } from '../template/words.ts';
import { maskedFence } from './jsonFence.ts';
import { mcpNames } from './mcpNames.ts';
import type { NameModel } from './nameModel.ts';
import { isName, type PlacedName, plainName, referencedSecret } from './nameSyntax.ts';
import type { NameMention, NameReference, NamesRead } from './names.ts';
import { readNameTable } from './readNameTable.ts';

/** What the names of a chunk are read from. */
export interface NameSource {
	readonly text: string;
	readonly facts: ChunkFacts;
	readonly model: NameModel;
	/** The template's section for a heading of the chunk; -1 for what stands before the first. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
}

/** The names of a chunk. Spans are relative to it. Never throws. */
export function readNames(source: NameSource): NamesRead {
	const { facts, model } = source;
	const tables = facts.tables.map((table) => readNameTable(table, model, source.sectionAt(table.heading)));
	const locations = secretLocations(source);
	const definitions = tables.flatMap((table) => table.definitions);
	const references = [...locations];
	const mentions: NameMention[] = tables.flatMap(({ labels }) => labels);
	// The code marks around a name in its row, its label or its field say nothing of their own.
	const said = new Set([...definitions, ...mentions, ...locations].map(({ span }) => span.end));
	for (const { value, contentSpan } of facts.codeSpans) {
		const secret = referencedSecret(value);
		if (said.has(contentSpan.end)) continue;
		if (secret) references.push(reference(secret, contentSpan.start));
		else if (isName(value)) mentions.push({ text: value, span: contentSpan, kind: undefined });
	}
	for (const fence of facts.fences) references.push(...fenceReferences(source.text, fence));
	return {
		definitions,
		references,
		mentions,
		dependencies: dependencyNames(source),
	};
}

/** Values of fields that say where credentials are: one span of code, or one word that is spelled as names are. */
function secretLocations({ facts, model }: NameSource): readonly NameReference[] {
	return facts.fields.flatMap(({ label, value, valueSpan }) => {
		if (isOpen(value) || model.fieldRoleOf(label) !== 'secret') return [];
		const code = /^[*_]*`([^`]+)`[*_]*$/.exec(value)?.[1]?.trim();
		const name = code === undefined ? bareName(value) : (referencedSecret(code) ?? plainName(code));
		if (name === undefined) return [];
		return [reference(name, valueSpan.start + value.indexOf(code ?? value))];
	});
}

function isOpen(value: string): boolean {
	return value === '' || isSettled(value) || isMarker(value);
}

/** "Keychain" and "Vault" say where to look; `stripe-api-key` and `STRIPE_KEY` are names. */
function bareName(value: string): PlacedName | undefined {
	const name = referencedSecret(value) ?? plainName(value);
	return name && /\S[._\-/#@+]/.test(name.name) ? name : undefined;
}

function reference({ name, span }: PlacedName, offset: number): NameReference {
	return { kind: 'secret', name, span: { start: offset + span.start, end: offset + span.end } };
}

/** What JSON in a document refers to: secrets anywhere, and servers where it configures them. */
function fenceReferences(text: string, fence: Fence): readonly NameReference[] {
	const json = maskedFence(text, fence);
	if (json === undefined) return [];
	const { servers, secrets } = mcpNames(json, 'document');
	return [...servers, ...secrets].map((it) => ({
		...it,
		span: { start: it.span.start + fence.contentSpan.start, end: it.span.end + fence.contentSpan.start },
	}));
}

/** What the sections about dependencies name: by a link, in code, or before the dash of a labelled value. */
function dependencyNames({ facts, model, sectionAt }: NameSource): readonly string[] {
	const lists = facts.headings.map(({ key }, index) => {
		const section = sectionAt(index);
		return saysDependencies(key) || (section !== undefined && model.listsDependencies(section));
	});
	const own = sectionAt(-1);
	const isInside = (heading: number) =>
		heading < 0 ? own !== undefined && model.listsDependencies(own) : lists[heading] === true;
	const values = facts.fields.filter(({ heading }) => isInside(heading)).map(({ value }) => value);
	const code = facts.codeSpans.filter(({ home }) => isInside(home.heading)).map(({ value }) => value);
	return [...values.map(nameBeforeDash), ...code].filter(isName);
}

function nameBeforeDash(value: string): string {
	const [first = ''] = value.split(/\s[-–—:]\s|\s[-–—:]$|[,;(]/);
	return first.replace(/^\[([^\]]*)\].*$/s, '$1').replace(/^[*_`\s]+|[*_`\s]+$/g, '');
}

import type { ChunkFacts, Fence } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import type { Span } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';
import { dependencyNames } from './dependencyNames.ts';
import { leavesOut } from './jsonExcerpt.ts';
import { maskedFence } from './jsonFence.ts';
import { mcpNames } from './mcpNames.ts';
import type { NameModel } from './nameModel.ts';
import { isName, nameCharacters, type PlacedName, referencedSecret } from './nameSyntax.ts';
import { type NameKind, type NameMention, type NameReference, type NamesRead, nameKinds } from './names.ts';
import { readNameTable } from './readNameTable.ts';
import { secretField } from './secretField.ts';

/** What the names of a chunk are read from. */
export interface NameSource {
	readonly text: string;
	readonly facts: ChunkFacts;
	readonly model: NameModel;
	/** The template's section for a heading of the chunk; -1 for what stands before the first. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
}

type Found = Pick<NamesRead, 'references' | 'mentions'> & { readonly unread: readonly NameKind[] };

/** The names of a chunk. Spans are relative to it. Never throws. */
export function readNames(source: NameSource): NamesRead {
	const { facts, model, text } = source;
	const tables = facts.tables.map((table) => readNameTable(table, model, source.sectionAt(table.heading)));
	const definitions = tables.flatMap((table) => table.definitions);
	const fields = fieldNames(source);
	const taken = new Set(
		[...definitions, ...fields.references, ...fields.mentions].map(({ span }) => span.end),
	);
	const found = [
		fields,
		codeNames(
			facts.codeSpans.filter(({ contentSpan }) => !taken.has(contentSpan.end)),
			text,
		),
		...facts.fences.map((fence) => fenceNames(text, fence)),
	];
	return {
		definitions,
		references: found.flatMap(({ references }) => references).sort(byPlace),
		mentions: [tables.map(({ labels }) => labels), found.map(({ mentions }) => mentions)]
			.flat(2)
			.sort(byPlace),
		dependencies: dependencyNames(source),
		unread: facts.approximate
			? nameKinds
			: [...tables.flatMap((table) => table.unread), ...found.flatMap((it) => it.unread)],
		hasPaths: hasPaths(source),
		hasOpenUses: hasOpenUses(source),
	};
}

/** What the fields say that name a secret: where it may be something else, it is the secret only if there is one. */
function fieldNames({ facts, model }: NameSource): Found {
	const references: NameReference[] = [];
	const mentions: NameMention[] = [];
	for (const { label, value, valueSpan } of facts.fields) {
		if (isOpen(value) || model.fieldRoleOf(label) !== 'secret') continue;
		const field = secretField(value);
		if (field === undefined) continue;
		const { name } = field.secret;
		const span = placed(field.secret, valueSpan.start);
		if (!field.isSure) mentions.push({ text: name, span, kind: 'secret' });
		else if (field.hasPrefix) references.push({ kind: 'secret', name, span });
		else references.push({ kind: 'secret', name, span, place: 'field' });
	}
	return { references, mentions, unread: [] };
}

function codeNames(codeSpans: ChunkFacts['codeSpans'], text: string): Found {
	const references: NameReference[] = [];
	const mentions: NameMention[] = [];
	const unread: NameKind[] = [];
	for (const { value, contentSpan } of codeSpans) {
		const secret = referencedSecret(value);
		if (secret) {
			const span = placed(secret, contentSpan.start);
			references.push({ kind: 'secret', name: secret.name, span, place: 'code' });
		} else if (isName(value)) mentions.push({ text: value, span: contentSpan, kind: undefined });
		else if (configuresServers(text.slice(contentSpan.start, contentSpan.end))) unread.push('server');
	}
	return { references, mentions, unread };
}

/** What JSON refers to: secrets anywhere, and servers where it configures them. Other code uses secrets at most. */
function fenceNames(text: string, fence: Fence): Found {
	const { start, end } = fence.contentSpan;
	const json = maskedFence(text, fence);
	if (json === undefined) {
		const code = text.slice(start, end);
		const unread = configuresServers(code) ? (['server'] as const) : [];
		return { references: [], mentions: secretsInCode(code, start), unread };
	}
	const { servers, secrets, unnamed } = mcpNames(json, 'document');
	const isPart = unnamed > 0 || (servers.length > 0 && leavesOut(json));
	const references = [...servers, ...secrets].map((it) => ({ ...it, span: placed(it, start) }));
	return { references, mentions: [], unread: isPart ? ['server'] : [] };
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

/** Code of a program in which `vault::` can be the path to a module. */
function hasPaths({ text, facts }: NameSource): boolean {
	return (
		facts.codeSpans.some(
			({ value }) => /[\p{L}\p{N}_>]::[\p{L}_<~]/u.test(value) && referencedSecret(value) === undefined,
		) ||
		facts.fences.some(({ language, contentSpan }) => {
			const at = text.slice(contentSpan.start, contentSpan.end).indexOf('vault::');
			return at >= 0 && pathLanguages.has(language);
		})
	);
}

/** `vault::[secret-key]` and `vault::` in code, and a field for a secret that is empty, TBD or a placeholder. */
function hasOpenUses({ text, facts, model }: NameSource): boolean {
	return (
		/vault::(?:[[<{"'`]|\s|$)/.test(text) ||
		facts.fields.some(
			({ label, value }) =>
				(value === '' || isMarker(value) || /^[*_`]*[[<{]/.test(value)) &&
				model.fieldRoleOf(label) === 'secret',
		)
	);
}

const pathLanguages: ReadonlySet<string> = new Set(
	'rust rs move cpp c++ cc cxx hpp h php ruby rb perl pl'.split(' '),
);

function isOpen(value: string): boolean {
	return value === '' || isSettled(value) || isMarker(value);
}

function placed({ span }: Pick<PlacedName, 'span'>, offset: number): Span {
	return { start: offset + span.start, end: offset + span.end };
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
	return a.span.start - b.span.start;
}

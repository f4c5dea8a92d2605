import type { AnswerFormat } from '#common/answerFormats.ts';
import type { FactLocation } from '../document/facts.ts';
import type { ChunkContext } from '../rules/contexts.ts';
import { sectionTables } from '../rules/sectionTables.ts';
import { fieldOf } from '../template/matchParts.ts';
import { answerFormatOfRole, type Role } from '../template/roles.ts';
import type { PlaceholderKind } from '../template/token.ts';
import type { AnswerPlace } from './fillStep.ts';

/** Returns the usual format of the answer to a place, or null if the answer can be anything. */
export function answerFormat(
	kind: PlaceholderKind | null,
	{ location, candidate }: AnswerPlace,
	context: ChunkContext,
): AnswerFormat | null {
	if (kind === 'date') return 'date';
	if (kind === 'mention') return 'mention';
	if (candidate?.position === 'name') return 'name';
	// A placeholder that is only a part of its value asks for that part.
	const isWhole = candidate === undefined || candidate.whole;
	const role = isWhole ? roleAt(location, context) : undefined;
	return answerFormatOfRole(role) ?? null;
}

function roleAt({ table, field, heading }: FactLocation, context: ChunkContext): Role | undefined {
	if (table) {
		const found = [...sectionTables(context)].find(({ index }) => index === table.index);
		return found?.columns[table.column]?.role;
	}
	const written = field === undefined ? undefined : context.chunk.facts.fields[field];
	const body = context.bodies[heading + 1];
	const section = context.sectionAt(heading);
	return written && body && section && fieldOf(section, body, written)?.role;
}

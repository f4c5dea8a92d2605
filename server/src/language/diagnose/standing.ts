import type { Settings } from '#common/settings.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Outline } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import { isCritical, type MetadataRole, metadataRole, statusClass } from '../template/words.ts';
import type { Standing } from './severityOf.ts';

/**
 * What a document says of its Status and Focus. A Status that is missing, unfilled or unknown counts as active where
 * the document names its template, and as draft where only its headings tell, so that an old document does not break
 * a build on the first day.
 */
export function standingOf(outline: Outline, recognition: Recognition, settings: Settings): Standing {
	const status = metadataValue(outline, recognition, 'status');
	const known = status === undefined ? undefined : statusClass(status, settings.statuses);
	const byName = recognition.reason.id === 'metadata' || recognition.reason.id === 'glob';
	const focus = metadataValue(outline, recognition, 'focus');
	return {
		status: known ?? (byName && recognition.template ? 'active' : 'draft'),
		critical: focus !== undefined && isCritical(focus),
	};
}

/** The value of the metadata key with a role, which the template may call by a name of its own. */
function metadataValue(
	{ pairs }: Outline,
	{ template }: Recognition,
	role: MetadataRole,
): string | undefined {
	const keys = new Set(
		template?.metadata.filter((key) => key.role === role).map(({ key }) => labelKeyOf(key)) ?? [],
	);
	const found = pairs.find(({ pair }) => keys.has(labelKeyOf(pair.key)) || metadataRole(pair.key) === role);
	const value = withoutBrackets(found?.pair.value ?? '');
	return value === '' || /^[[{<]/.test(value) ? undefined : value;
}

/** A value that was written between the brackets of its placeholder is the value all the same. */
function withoutBrackets(value: string): string {
	return /^\[([^[\]/|]+)\]$/.exec(value)?.[1]?.trim() ?? value;
}

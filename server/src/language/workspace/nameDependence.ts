import { detachString } from '../names/detachString.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import { shapeOf } from '../names/misspellings.ts';
import { nameKinds, nameKindTraits } from '../names/nameKinds.ts';
import type { NameScope } from '../names/nameScope.ts';
import { nameHash } from './fileIndexEntry.ts';

/** How the analysis of a document depends on the names in other files. It keeps nothing of the document in memory. */
export interface NameDependence {
	/** A short id that stays equal as long as other files say the same about the names of the document. */
	readonly id: string;
	/** Whether other files still say what they said when the document was analyzed. */
	isCurrent(scope: NameScope): boolean;
}

/** @param scope the names that the document was analyzed with */
export function nameDependenceOf(names: DocumentNames, scope: NameScope): NameDependence {
	const dependencies = nameDependenciesOf(names);
	const key = scopeFingerprint(dependencies, scope);
	return {
		id: nameHash(key).toString(36),
		isCurrent: (now) => scopeFingerprint(dependencies, now) === key,
	};
}

/** The names of a document that are looked up outside of it. They keep nothing of the document in memory. */
interface NameDependencies {
	/** The secrets that it refers to. */
	readonly secrets: readonly string[];
	/** The secrets that it defines. */
	readonly ownSecrets: readonly string[];
	/** Whether any of its names can be wrong. */
	readonly canHaveFindings: boolean;
}

function nameDependenciesOf(names: DocumentNames): NameDependencies {
	const { references, defined } = names;
	const secrets = new Set(references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
	const hasServers = defined('server').size > 0 && references.some(({ kind }) => kind === 'server');
	return {
		secrets: [...secrets].map(detachString),
		ownSecrets: [...defined('secret').keys()].map(detachString),
		canHaveFindings: secrets.size > 0 || hasServers || mayBeMisspelled(names),
	};
}

/**
 * A key that stays equal as long as a scope says the same about the names of a document. While it does, the document's
 * findings about names stay the same. The key is empty for a document in which no name can be wrong.
 */
function scopeFingerprint(
	{ secrets, ownSecrets, canHaveFindings }: NameDependencies,
	scope: NameScope,
): string {
	if (!canHaveFindings) return '';
	const own = new Set(ownSecrets);
	const used = new Set(secrets);
	const parts = [String(scope.complete), ...scope.variables, ...scope.servers];
	for (const name of secrets) {
		if (own.has(name)) continue;
		const isKnown = scope.isSecret(name);
		parts.push(`${name} ${isKnown || !scope.complete ? isKnown : scope.nearestSecret(name)}`);
	}
	if (secrets.length > 0) {
		for (const name of ownSecrets) parts.push(`${name} ${used.has(name) || scope.isSecretUsed(name)}`);
	}
	return parts.join('\n');
}

/** Whether the document has a text that could be a misspelling of a name that it defines. */
function mayBeMisspelled({ defined, mentions }: DocumentNames): boolean {
	const kinds = nameKinds.filter((kind) => nameKindTraits[kind].hasMisspellings);
	const shapes = new Set(kinds.flatMap((kind) => [...defined(kind).keys()].map(shapeOf)));
	if (shapes.size === 0) return false;
	for (const { text } of mentions())
		if (shapes.has(shapeOf(text)) && !kinds.some((kind) => defined(kind).has(text))) return true;
	return false;
}

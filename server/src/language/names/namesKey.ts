import type { DocumentNames } from './documentNames.ts';
import { shapeOf } from './isMisspelled.ts';
import { nameKinds, nameKindTraits } from './nameKinds.ts';
import type { NameScope } from './nameScope.ts';
import { detachString } from './sources/detachString.ts';

/** Of the names of a document what is looked up outside of it. Keeps nothing of the document in memory. */
export interface NameDependencies {
	/** It refers to these secrets. */
	readonly secrets: readonly string[];
	/** It defines these. */
	readonly ownSecrets: readonly string[];
	/** It has a name that may be wrong. */
	readonly isJudged: boolean;
}

export function nameDependenciesOf(names: DocumentNames): NameDependencies {
	const { references, defined } = names;
	const secrets = new Set(references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
	const hasServers = defined('server').size > 0 && references.some(({ kind }) => kind === 'server');
	return {
		secrets: [...secrets].map(detachString),
		ownSecrets: [...defined('secret').keys()].map(detachString),
		isJudged: secrets.size > 0 || hasServers || mayBeMisspelled(names),
	};
}

/**
 * Equal as long as what is known outside of a document says the same of the names in it: its findings about names are the
 * same then. Documents in which no name can be wrong depend on nothing outside.
 */
export function scopeFingerprint(
	{ secrets, ownSecrets, isJudged }: NameDependencies,
	scope: NameScope,
): string {
	if (!isJudged) return '';
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

/** Whether the document has a text that could be a misspelling of a name it defines. */
function mayBeMisspelled({ defined, mentions }: DocumentNames): boolean {
	const kinds = nameKinds.filter((kind) => nameKindTraits[kind].hasMisspellings);
	const shapes = new Set(kinds.flatMap((kind) => [...defined(kind).keys()].map(shapeOf)));
	if (shapes.size === 0) return false;
	for (const { text } of mentions())
		if (shapes.has(shapeOf(text)) && !kinds.some((kind) => defined(kind).has(text))) return true;
	return false;
}

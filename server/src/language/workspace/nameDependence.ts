import type { DocumentNames } from '../names/documentNames.ts';
import { shapeOf } from '../names/isMisspelled.ts';
import type { NameScope } from '../names/nameScope.ts';
import { ownString } from '../names/sources/ownString.ts';
import { nameHash } from './fileIndexEntry.ts';

/** How the analysis of a document depends on the names in other files. Keeps nothing of the document in memory. */
export interface NameDependence {
	/** Short. Equal as long as the other files say the same about the names of the document. */
	readonly id: string;
	/** Whether other files still say what they said when the document was analyzed. */
	isCurrent(known: NameScope): boolean;
}

/** @param known the names that the document was analyzed with */
export function nameDependenceOf(names: DocumentNames, known: NameScope): NameDependence {
	const toLookUp = namesToLookUp(names);
	const key = namesKey(toLookUp, known);
	return { id: nameHash(key).toString(36), isCurrent: (now) => namesKey(toLookUp, now) === key };
}

/** The names of a document that are looked up in other files. */
interface NamesToLookUp {
	/** The secrets that it refers to. */
	readonly secrets: readonly string[];
	/** The secrets that it defines. */
	readonly ownSecrets: readonly string[];
	/** Whether one of its names may be wrong. A document without such a name depends on no other file. */
	readonly isJudged: boolean;
}

function namesToLookUp(names: DocumentNames): NamesToLookUp {
	const { references, defined } = names;
	const secrets = new Set(references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
	const hasServers = defined.server.size > 0 && references.some(({ kind }) => kind === 'server');
	return {
		secrets: [...secrets].map(ownString),
		ownSecrets: [...defined.secret.keys()].map(ownString),
		isJudged: secrets.size > 0 || hasServers || mayBeMisspelled(names),
	};
}

/** Equal keys mean equal findings about names. */
function namesKey({ secrets, ownSecrets, isJudged }: NamesToLookUp, known: NameScope): string {
	if (!isJudged) return '';
	const own = new Set(ownSecrets);
	const used = new Set(secrets);
	const parts = [String(known.complete), ...known.variables, ...known.servers];
	for (const name of secrets) {
		if (own.has(name)) continue;
		const isKnown = known.isSecret(name);
		parts.push(`${name} ${isKnown || !known.complete ? isKnown : known.nearestSecret(name)}`);
	}
	if (secrets.length > 0) {
		for (const name of ownSecrets) parts.push(`${name} ${used.has(name) || known.isSecretUsed(name)}`);
	}
	return parts.join('\n');
}

/** Whether the document mentions something that could be a misspelling of one of its variables or components. */
function mayBeMisspelled({ defined: { variable, component }, mentions }: DocumentNames): boolean {
	const shapes = new Set([...variable.keys(), ...component.keys()].map(shapeOf));
	if (shapes.size === 0) return false;
	for (const { text } of mentions())
		if (!variable.has(text) && !component.has(text) && shapes.has(shapeOf(text))) return true;
	return false;
}

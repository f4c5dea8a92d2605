import type { DocumentNames } from './documentNames.ts';
import { shapeOf } from './isMisspelled.ts';
import type { KnownNames } from './knownNames.ts';

/**
 * Equal as long as what is known outside of a document says the same of the names in it: its findings about names are the
 * same then. Documents in which no name can be wrong depend on nothing outside.
 */
export function namesKey(names: DocumentNames, known: KnownNames): string {
	const secrets = new Set(names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
	const hasServers = names.defined.server.size > 0 && names.references.some(({ kind }) => kind === 'server');
	if (secrets.size === 0 && !hasServers && !mayBeMisspelled(names)) return '';
	const own = names.defined.secret;
	const parts = [String(known.complete), ...known.variables, ...known.servers];
	for (const name of secrets) {
		if (own.has(name)) continue;
		const isKnown = known.isSecret(name);
		parts.push(`${name} ${isKnown || !known.complete ? isKnown : known.nearestSecret(name)}`);
	}
	if (secrets.size > 0) {
		for (const name of own.keys()) parts.push(`${name} ${secrets.has(name) || known.isSecretUsed(name)}`);
	}
	return parts.join('\n');
}

/** Something in the document is neither a variable nor a component, and could be a misspelling of one. */
function mayBeMisspelled({ defined: { variable, component }, mentions }: DocumentNames): boolean {
	const shapes = new Set([...variable.keys(), ...component.keys()].map(shapeOf));
	if (shapes.size === 0) return false;
	for (const { text } of mentions())
		if (!variable.has(text) && !component.has(text) && shapes.has(shapeOf(text))) return true;
	return false;
}

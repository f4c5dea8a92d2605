import type { DocumentNames } from './documentNames.ts';
import type { KnownNames } from './knownNames.ts';

/**
 * Equal as long as what is known outside of a document says the same of the names in it: its findings about names are the
 * same then. Documents without names depend on nothing outside.
 */
export function namesKey(names: DocumentNames, known: KnownNames): string {
	const secrets = new Set(names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
	const parts: string[] = [];
	const { secret: own, variable, component, server } = names.defined;
	if (secrets.size + variable.size + component.size + server.size > 0) parts.push(String(known.complete));
	for (const name of secrets) {
		if (own.has(name)) continue;
		const isKnown = known.isSecret(name);
		parts.push(`${name} ${isKnown || !known.complete ? isKnown : known.nearestSecret(name)}`);
	}
	if (secrets.size > 0) {
		for (const name of own.keys()) parts.push(`${name} ${secrets.has(name) || known.isSecretUsed(name)}`);
	}
	if (secrets.size + variable.size + component.size > 0) parts.push(...known.variables);
	if (secrets.size + variable.size + component.size + server.size > 0) parts.push(...known.servers);
	return parts.join('\n');
}

/** The built-in templates as a module, so that they are there on every host, one without a file system included. */
export function builtInTemplatesModule(architecture: string): string {
	return `// Generated from templates/ by "npm run generate". Do not edit.

/** The text of templates/architecture.md. */
const architecture = [
${architecture
	.split('\n')
	.map((line) => `\t${quoted(line)},`)
	.join('\n')}
].join('\\n');

/** The text of every built-in template. */
export const builtInTemplates: readonly string[] = [architecture];
`;
}

function quoted(line: string): string {
	const escaped = line.replaceAll('\\', '\\\\');
	return escaped.includes("'") ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped}'`;
}

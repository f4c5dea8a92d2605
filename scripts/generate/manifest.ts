import { settingDescriptions } from '#language/settings/settings.ts';

/** The manifest with the settings of the settings table in it; everything else stays as it is. */
export function manifestWithSettings(manifest: string): string {
	const parsed = JSON.parse(manifest);
	const properties = Object.fromEntries(
		settingDescriptions.map(({ key, description, schema, default: value, scope }) => [
			`archdocs.${key}`,
			{
				...schema,
				default: value,
				scope,
				markdownDescription: `${description} A value in \`.archdocs/config.json\` wins over this one.`,
			},
		]),
	);
	parsed.contributes.configuration = {
		title: 'ArchDocs',
		properties: {
			...properties,
			'archdocs.trace.server': {
				type: 'string',
				enum: ['off', 'messages', 'verbose'],
				default: 'off',
				scope: 'window',
				markdownDescription: 'What the log shows of the messages between the editor and the server.',
			},
		},
	};
	parsed.capabilities.untrustedWorkspaces.restrictedConfigurations = settingDescriptions
		.filter(({ restricted }) => restricted)
		.map(({ key }) => `archdocs.${key}`);
	return `${JSON.stringify(parsed, undefined, '\t')}\n`;
}

/** JSON schema of `.archdocs/config.json`. */
export function configurationSchema(): string {
	const properties = Object.fromEntries(
		settingDescriptions.map(({ key, description, schema, default: value }) => [
			key,
			{ ...schema, default: value, description: description.replaceAll('`', '') },
		]),
	);
	const schema = {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Configuration of ArchDocs',
		type: 'object',
		additionalProperties: false,
		properties: { $schema: { type: 'string' }, ...properties },
	};
	return `${JSON.stringify(schema, undefined, '\t')}\n`;
}

/** The section of the built-in template that defines secrets, with a row for each cell. */
export function secretsTable(...cells: readonly string[]): string {
	return [
		'### Vault Secrets',
		'',
		'| Secret | Type | Usage | Rotation | Notes |',
		'| --- | --- | --- | --- | --- |',
		...cells.map((cell) => `| ${cell} | API Key | Post | Monthly | Ask Ana |`),
		'',
		'',
	].join('\n');
}

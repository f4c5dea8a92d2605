import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the package that this bundle is part of; bundles stand one folder below its manifest. */
export function packageVersion(): string {
	return JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')).version;
}

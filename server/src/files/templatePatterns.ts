import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { type Configuration, relativePath } from './configuration.ts';

/** An entry of `templates` in the configuration, resolved. */
export interface TemplatePattern {
	/** As the configuration writes it, and its place in the list. */
	readonly entry: string;
	readonly index: number;
	/** The folder that files are looked for in. */
	readonly base: string;
	/** What their paths below it match; for an entry that is no glob, the name of the file. */
	readonly glob: string;
	readonly isGlob: boolean;
}

/** @param trusted false leaves out the entries that lead out of the folder of the configuration */
export function templatePatterns(
	{ root, settings }: Configuration,
	trusted: boolean,
): readonly TemplatePattern[] {
	const patterns = settings.templates.map((entry, index) => readPattern(root, entry, index));
	const isInside = ({ base }: TemplatePattern) => base === root || relativePath(root, base) !== undefined;
	return trusted ? patterns : patterns.filter(isInside);
}

export function matchesPattern({ base, glob, isGlob }: TemplatePattern, uri: string): boolean {
	const path = relativePath(base, uri);
	if (path === undefined) return false;
	return isGlob ? picomatch.isMatch(path, glob, { dot: true, nonegate: true }) : path === glob;
}

function readPattern(root: string, entry: string, index: number): TemplatePattern {
	const path = entry.replaceAll('\\', '/');
	const resolve = (to: string) => Utils.resolvePath(URI.parse(root), to).toString();
	const { base, glob, isGlob } = picomatch.scan(path, { nonegate: true });
	if (isGlob) return { entry, index, base: resolve(base), glob, isGlob };
	const file = Utils.resolvePath(URI.parse(root), path);
	const name = Utils.basename(file);
	return { entry, index, base: Utils.dirname(file).toString(), glob: name, isGlob };
}

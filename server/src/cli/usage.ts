import { severities } from '../language/settings/severity.ts';
import { defaultFormat, reportFormats } from './reports/reportFormats.ts';

const formats = reportFormats.map(({ name }) => name).join('|');

/** The help text of the command line. */
export const usage = `Usage: archdocs check [options] PATH…
       archdocs render [options] FILE

archdocs check: checks architecture documents against their template. Files named are always checked; in
folders and globs, the documents that follow a template are.

Options:
${option(`--format ${formats}`, `how to print the findings (default: ${defaultFormat.name})`)}
${option(`--fail-on ${severities.join('|')}`, 'findings from this severity on fail (default: warning)')}
${option('--fix', 'fix what is safe to fix unseen, and check what is left')}
${option('--fix --dry-run', 'print a unified diff instead of writing')}

Exit status: 0 nothing at or above --fail-on, 1 findings, or a diff, 2 wrong usage or an unreadable path.

archdocs render: makes one HTML file of a Markdown file, for readers: with its images, and without script or
anything that it would load. Diagrams are shown as their source.

Options:
${option('-o, --output FILE', 'write the page there (default: to standard output)')}

Exit status: 0 the page was made, 2 it could not be made or written.

Options of both:
${option('--config FILE', 'use this configuration instead of .archdocs/config.json')}
${option('--no-config', 'use no configuration and no templates but the built-in one')}
  --version, --help
`;

function option(name: string, meaning: string): string {
	return `  ${name.padEnd(46)} ${meaning}`;
}

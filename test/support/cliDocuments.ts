/** Documents for the tests of the command line. Each has at most one finding. */

/** Follows the template and has no findings; most of its sections are missing. */
export const clean = '> **Type:** Architecture\n> **Status:** active\n\n# A\n\nText\n';

/** One warning. */
export const warning = clean.replace('Text', '[one thing]');

/** One finding of each severity but a warning. */
export const error = warning.replace('> **Status:**', '> **Focus:** critical\n> **Status:**');
export const information = warning.replace('active', 'draft');
export const hint = warning.replace('active', 'deprecated');

/** Follows no template. */
export const ordinary = '# Notes\n\n[two words]\n';

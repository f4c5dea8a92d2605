/** Documents for the tests of the command line. Each has at most one finding. */

/** Follows the template and has no findings. "Text", in line 10, is all that it says. */
export const clean = `> **Type:** Architecture
> **Focus:** medium
> **Owner:** @team
> **Status:** active

# A Architecture

## Overview

Text

## Configuration

N/A

## Architecture

N/A

## Code Locations

N/A

## Error Handling

N/A

## Dependencies

N/A
`;

/** One warning. */
export const warning = clean.replace('Text', '[one thing]');

/** One finding of each severity but a warning. */
export const error = warning.replace('medium', 'critical');
export const information = warning.replace('active', 'draft');
export const hint = warning.replace('active', 'deprecated');

/** Follows no template. */
export const ordinary = '# Notes\n\n[two words]\n';

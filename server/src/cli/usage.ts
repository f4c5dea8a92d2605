export const usage = `Usage: archdocs check [options] PATH…

Checks architecture documents against their template. Files named are always checked; in folders and
globs, the documents that follow a template are.

Options:
  --format pretty|json                           how to print the findings (default: pretty)
  --fail-on error|warning|information|hint       findings from this severity on fail (default: warning)
  --config FILE                                  use this configuration instead of .archdocs/config.json
  --no-config                                    use no configuration and no templates but the built-in one
  --fix                                          fix what is safe to fix unseen, and check what is left
  --fix --dry-run                                print a unified diff instead of writing
  --version, --help

Exit status: 0 nothing at or above --fail-on, 1 findings, or a diff, 2 wrong usage or an unreadable path.
`;

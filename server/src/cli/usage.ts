export const usage = `Usage: archdocs check [options] PATH…
       archdocs render [options] FILE

archdocs check: checks architecture documents against their template. Files named are always checked; in
folders and globs, the documents that follow a template are.

Options:
  --format pretty|json                           how to print the findings (default: pretty)
  --fail-on error|warning|information|hint       findings from this severity on fail (default: warning)
  --fix                                          fix what is safe to fix unseen, and check what is left
  --fix --dry-run                                print a unified diff instead of writing

Exit status: 0 nothing at or above --fail-on, 1 findings, or a diff, 2 wrong usage or an unreadable path.

archdocs render: makes one HTML file of a Markdown file, for readers: with its images, and without script or
anything that it would load. Diagrams are shown as their source.

Options:
  -o, --output FILE                              write the page there (default: to standard output)

Exit status: 0 the page was made, 2 it could not be made or written.

Options of both:
  --config FILE                                  use this configuration instead of .archdocs/config.json
  --no-config                                    use no configuration and no templates but the built-in one
  --version, --help
`;

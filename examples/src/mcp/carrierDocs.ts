const guides = new Map<string, string>();

/** The tools that the `carrier-docs` server offers. */
export const tools = { guide: (name: string) => guides.get(name) };

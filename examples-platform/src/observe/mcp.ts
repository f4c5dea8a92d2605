/** What the servers `metrics` and `logs` offer: questions that change nothing. */
export const tools = { metrics: ['query', 'list'], logs: ['search'] } as const;

import { readTimeline } from '../db/parcelStore.ts';

/** The tools that the `parcels` server offers. */
export const tools = { timeline: readTimeline };

import { readNames } from '#lib/server/atlas-files.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Every state and county by name, for those who look for their own. */
export const GET: RequestHandler = () => Response.json(readNames());

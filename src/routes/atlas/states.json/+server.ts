import { readStates } from '#lib/server/atlas-files.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

export const GET: RequestHandler = () => Response.json(readStates());

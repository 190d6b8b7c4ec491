/** What the desk and the frame of its preview say to each other. */
import type { Path } from '#lib/core/parse/parse-json.ts';

export type Shape = 'page' | 'phone' | 'embed';
export type Theme = 'light' | 'dark';

/** From the desk. */
export interface PreviewOrder {
	dateline: 'preview-order';
	/** Counts the orders, so that an answer can be told from a late one. */
	number: number;
	/** Of a story file: the last that could be parsed as JSON. */
	text: string;
	/** The record at work: `['events', 3]`. */
	path: Path;
	shape: Shape;
	theme: Theme;
}

/** `live`: the page is the text's. `failed`: it shows what could last be drawn. */
export type PreviewState = 'live' | 'behind' | 'failed';

/** From the frame: that it listens (order 0), then what came of an order. */
export interface PreviewReport {
	dateline: 'preview-report';
	number: number;
	state: PreviewState;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
	typeof data === 'object' && data !== null;

export const isOrder = (data: unknown): data is PreviewOrder =>
	isObject(data) &&
	data['dateline'] === 'preview-order' &&
	typeof data['number'] === 'number' &&
	typeof data['text'] === 'string' &&
	Array.isArray(data['path']) &&
	['page', 'phone', 'embed'].includes(String(data['shape'])) &&
	['light', 'dark'].includes(String(data['theme']));

export const isReport = (data: unknown): data is PreviewReport =>
	isObject(data) && data['dateline'] === 'preview-report';

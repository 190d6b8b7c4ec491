/**
 * Hands the map to the reader as a file: the drawing itself, or a picture of it. Fetched when it is
 * asked for: it carries all that draws the map once more.
 */
import {
	mapPicture,
	PICTURE_SIZE,
	pictureName,
	type MapPictureInput
} from '#lib/core/picture/map-picture.ts';
import type { EmbeddedFonts } from '#lib/core/picture/typefaces.ts';
import sans from '#lib/styles/fonts/libre-franklin.woff2?url';
import serif from '#lib/styles/fonts/newsreader.woff2?url';
import { download } from './download.ts';
import { readColours } from './read-colours.ts';

export type PictureKind = 'svg' | 'png';

export type PicturedView = Omit<MapPictureInput, 'colours' | 'fonts'>;

/** A picture that cannot be made; its message is for the reader. */
export class PictureError extends Error {
	override readonly name = 'PictureError';
}

/** How many pixels of the picture to one of the drawing. */
const SHARPNESS = 2;

/** Between two drawings of a picture, in milliseconds. */
const FONT_PAUSE = 100;

/** Of a colour's channels, 0 to 255: how far some browsers disturb what is read back. */
const NOISE = 8;

/**
 * Downloads the view in the colours of the page.
 * @returns the name of the file
 * @throws {PictureError}
 */
export async function savePicture(view: PicturedView, kind: PictureKind): Promise<string> {
	const colours = readColours(document);
	const svg = mapPicture({ ...view, colours, fonts: await fetchFonts() });
	const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawPicture(svg);
	const name = pictureName(view.model.story.id, view.event, kind);
	download(file, name);
	return name;
}

async function fetchFonts(): Promise<EmbeddedFonts> {
	try {
		const [serifUrl, sansUrl] = await Promise.all([dataUrl(serif), dataUrl(sans)]);
		return { serif: serifUrl, sans: sansUrl };
	} catch (cause) {
		throw new PictureError('The typefaces of the picture did not arrive. Please try again.', {
			cause
		});
	}
}

async function dataUrl(address: string): Promise<string> {
	// An offline copy has them in itself.
	if (address.startsWith('data:')) return address;
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	// Servers differ in what they call the type; the file must not.
	const file = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' });
	return new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(reader.result as string);
		reader.onerror = () => fail(reader.error ?? new Error(address));
		reader.readAsDataURL(file);
	});
}

async function drawPicture(svg: string): Promise<Blob> {
	try {
		const image = new Image();
		// The page's policy allows images from data: and not from blob:.
		image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = PICTURE_SIZE.width * SHARPNESS;
		canvas.height = PICTURE_SIZE.height * SHARPNESS;
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('no canvas');
		const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
		draw();
		// Safari is known to read what lies inside a drawing only once it is drawn: again, with fonts.
		await new Promise((done) => setTimeout(done, FONT_PAUSE));
		draw();
		if (!isReadable(context)) throw new Error('what is read back is not what was drawn');
		const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!file) throw new Error('no picture');
		return file;
	} catch (cause) {
		throw new PictureError(
			'This browser does not let pages make pictures. The drawing (SVG) shows the same.',
			{ cause }
		);
	}
}

/** Browsers that guard against recognition hand out noise; opposite corners are of one colour. */
function isReadable(context: CanvasRenderingContext2D): boolean {
	const { width, height } = context.canvas;
	const first = context.getImageData(1, 1, 1, 1).data;
	const last = context.getImageData(width - 2, height - 2, 1, 1).data;
	return first.every((value, i) => Math.abs(value - (last[i] ?? 0)) <= NOISE);
}

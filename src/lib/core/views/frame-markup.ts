/** A page of ours in a frame of somebody else's page, as markup. */
import { escapeXml } from '../picture/svg.ts';

interface Frame {
	/** Whole: it is read in another site. */
	address: string;
	title: string;
	/** In CSS px; the width is that of the column. */
	height: number;
}

/** Sites that drop `style`, such as WordPress, keep `frameborder`, which does the same. */
export const frameMarkup = ({ address, title, height }: Frame): string =>
	`<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${height}" frameborder="0" style="border: 0" loading="lazy"></iframe>`;

/** The colours of the page as it is now, by day or by night, for pictures that stand alone. */
import { pictureColours, type PictureColours } from '#lib/core/picture/colours.ts';

/** A token's own value may still say `light-dark(…)`; as the colour of an element it is resolved. */
export function readColours(page: Document): PictureColours {
	const probe = page.createElement('span');
	probe.hidden = true;
	page.body.append(probe);
	const colours = pictureColours((token) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	});
	probe.remove();
	return colours;
}

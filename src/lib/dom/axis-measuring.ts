/** Tells how wide an axis is drawn, and in which of its two forms the style sheet draws it. */
import type { Attachment } from 'svelte/attachments';
import type { AxisSize } from '../core/views/axis-size.ts';

export function axisMeasuring(report: (size: AxisSize) => void): Attachment<HTMLElement> {
	return (element) => {
		const measure = () => {
			const width = Math.round(element.clientWidth);
			// The breakpoint is written once, in the style; here it is only read.
			const oneRow = getComputedStyle(element).getPropertyValue('--one-row').trim() === '1';
			if (width > 0) report({ width, oneRow });
		};
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	};
}

/** The pictures that stand for the pages of single records: their words, and where or when. */
import { render } from 'svelte/server';
import LaneGlyph from '../components/marks/LaneGlyph.svelte';
import { drawTimeStrip } from '../core/picture/time-strip.ts';
import { indexStory, type Model, type StoryEvent } from '../core/model/story-model.ts';
import { attributeRemark } from '../core/views/attribution.ts';
import { standingWords } from '../core/views/dispute-words.ts';
import { kindWords } from '../core/views/place-words.ts';
import {
	disputeDateline,
	eventDateline,
	eventsOfDispute,
	placeDateline,
	remarkDateline
} from '../core/views/record-dateline.ts';
import type { RecordPages } from '../core/views/record-paths.ts';
import { drawCardMap } from './card-map.ts';
import { DAY_COLOURS } from './day-colours.ts';
import { drawStory } from './map-drawing.ts';
import { CARD_MARGIN, CARD_SIZE, LABEL_FONT, type Card } from './social-card.ts';
import { loadStory } from './story-page.ts';

/** Null where the story has no such record. */
export function recordCard(story: string, kind: RecordPages, id: string): Card | null {
	const model = indexStory(loadStory(story));
	switch (kind) {
		case 'events': {
			const event = model.event.get(id);
			return event
				? {
						dateline: eventDateline(model, event),
						title: event.title,
						scale: 'record',
						deck: event.summary,
						strip: stripOf(model, event)
					}
				: null;
		}
		case 'remarks': {
			const remark = model.remark.get(id);
			if (!remark) return null;
			const { name, role } = attributeRemark(model, remark);
			return {
				dateline: remarkDateline(model, remark),
				title: `“${remark.words}”`,
				scale: 'quote',
				deck: [name, role].filter(Boolean).join(', ')
			};
		}
		case 'places': {
			const place = model.place.get(id);
			return place
				? {
						dateline: placeDateline(model, place),
						title: place.names.short,
						deck: kindWords(model, place),
						map: drawCardMap(model, drawStory(model), id)
					}
				: null;
		}
		case 'disputes': {
			const dispute = model.dispute.get(id);
			if (!dispute) return null;
			const [event] = eventsOfDispute(model, dispute);
			return {
				dateline: disputeDateline(model, dispute),
				title: dispute.question,
				scale: 'record',
				deck: `Sources disagree. ${standingWords(dispute)}`,
				strip: event && stripOf(model, event)
			};
		}
	}
}

function stripOf(model: Model, event: StoryEvent): string {
	const width = CARD_SIZE.width - 2 * CARD_MARGIN;
	return drawTimeStrip(model, event, shapeOf(model, event), DAY_COLOURS, width, LABEL_FONT);
}

/** The mark of an event's kind: the page's own, taken from what draws it there. */
function shapeOf(model: Model, event: StoryEvent): string[] {
	const { symbol = 'circle', colour = 'law' } = model.lane.get(event.lane) ?? {};
	const { body } = render(LaneGlyph, { props: { symbol, colour } });
	return [...body.matchAll(/\sd="([^"]+)"/g)].map(([, d = '']) => d);
}

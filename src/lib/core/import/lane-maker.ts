/** Groups of an old timeline to lanes: one for each name, in the design's symbols and colours in turn. */
import { Lane } from '../schema/story.ts';
import { plain } from '../text/plain.ts';
import { idFromWords, type IdMaker } from './id-maker.ts';

export interface LaneMaker {
	made: Lane[];
	/** Of the lane with that label, made if there is none. */
	idOf(label: string): string;
}

/** @param known lanes of the story that the records go into */
export function laneMaker(ids: IdMaker, known: readonly Pick<Lane, 'id' | 'label'>[]): LaneMaker {
	const { symbol, colour } = Lane.shape;
	const byLabel = new Map(known.map(({ id, label }) => [plain(label), id]));
	const made: Lane[] = [];
	return {
		made,
		idOf(label) {
			const there = byLabel.get(plain(label));
			if (there !== undefined) return there;
			const id = ids.take(idFromWords(label) ?? 'lane');
			const turn = known.length + made.length;
			made.push({
				id,
				label,
				symbol: inTurn(symbol.options, turn),
				colour: inTurn(colour.options, turn)
			});
			byLabel.set(plain(label), id);
			return id;
		}
	};
}

const inTurn = <T>(options: readonly T[], turn: number): T => options[turn % options.length] as T;

/**
 * The state of the desk. One string is the truth: the text of the story file. What is in it, what is
 * wrong with it and what changed are derived; every change goes through `#put` and can be undone.
 */
import { applyFix, type Fix } from '#lib/core/check/fixes.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import { itemInsertion, storyEdit } from '#lib/core/edit/edit-story.ts';
import { difference, joined, spliced, type Splice } from '#lib/core/edit/splice.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import type { CheckAnswer } from '../check/check-worker.ts';
import type { ChangesDigest } from '../changes/story-changes.ts';
import { NO_PROBLEMS, problemsOf } from '../problems/list-problems.ts';
import { closeStep, NO_HISTORY, recordStep, redo, undo, type Travelled } from './history.ts';
import { copyOf, emptyRecord } from './new-records.ts';
import { DESK_LISTS, isDeskList, itemsOf, recordPath, type DeskList } from './record-lists.ts';
import { knownPlace } from './text-places.ts';
import { changeStory, NO_TEXT, readStory, type StoryText } from './story-text.ts';

export interface OpenedFile {
	name: string;
	text: string;
	/** The text as it was read, where it was. */
	story?: StoryText;
	/** Where it can be saved in place. */
	handle?: FileSystemFileHandle | undefined;
	/** As it was before the changes of a recovered draft; left out: the text itself. */
	original?: string;
}

/** What changes are counted from. */
export interface Base {
	kind: 'opened' | 'published';
	story: StoryText;
}

export class Desk {
	/** Null until a file is open. */
	name = $state.raw<string | null>(null);
	handle = $state.raw<FileSystemFileHandle | null>(null);
	read = $state.raw<StoryText>(NO_TEXT);
	/** The last text that could be read. */
	sound = $state.raw<StoryText>(NO_TEXT);
	/** As the file on the disk has it. */
	savedText = $state.raw('');
	savedAt = $state.raw<number | null>(null);
	opened = $state.raw<StoryText>(NO_TEXT);
	/** As the site has it; null if it does not have the story. */
	published = $state.raw<StoryText | null>(null);
	baseKind = $state.raw<Base['kind']>('opened');

	/** The record at work, or a field in it; empty: the story's own fields. */
	path = $state.raw<Path>([]);
	/** A line of the text to be shown: of a fault that belongs to no record. */
	askedLine = $state.raw<{ line: number } | null>(null);
	/** The list beside the form; null: the story's own fields. */
	list = $state.raw<DeskList | null>('events');

	problems = $state.raw(NO_PROBLEMS);
	/** By the place of their finding. */
	fixes = $state.raw<readonly (Fix | null)[]>([]);
	changes = $state.raw<ChangesDigest | null>(null);
	trouble = $state.raw<string | null>(null);
	/** The text that problems and changes speak of. */
	checkedText = $state.raw<string | null>(null);

	#history = $state.raw(NO_HISTORY);
	/** From the last text that could be read to the text, where that cannot be. */
	#since: Splice | null = null;

	text = $derived(this.read.text);
	/** Null while the text cannot be read. */
	value: unknown = $derived(this.read.value);
	soundText = $derived(this.sound.text);
	soundValue: unknown = $derived(this.sound.value);

	record: Path = $derived(recordPath(this.path));
	#key = $derived(formatPath(this.record));
	/** What was found in it. */
	findings = $derived(problemsOf(this.problems, this.record));
	/** What the text is marked with: the worst, and all of the record at work. */
	marked = $derived([
		...this.problems.worst.filter(({ path }) => formatPath(recordPath(path)) !== this.#key),
		...this.findings
	]);
	errors = $derived(this.problems.counts.error);
	isChecked = $derived(this.checkedText === this.text);
	isSaved = $derived(this.text === this.savedText);
	base: Base = $derived(
		this.baseKind === 'published' && this.published !== null
			? { kind: 'published', story: this.published }
			: { kind: 'opened', story: this.opened }
	);
	undoWords = $derived(this.#history.done.at(-1)?.words ?? null);
	redoWords = $derived(this.#history.undone.at(-1)?.words ?? null);
	storyId = $derived.by(() => {
		const id = valueAt(this.soundValue, ['id']);
		return typeof id === 'string' ? id : null;
	});

	open({ name, text, story = readStory(text), handle, original = text }: OpenedFile): void {
		this.name = name;
		this.handle = handle ?? null;
		this.#begin(story);
		this.opened = original === text ? this.read : readStory(original);
		this.savedText = original;
		this.savedAt = null;
		this.published = null;
		this.baseKind = 'opened';
		this.problems = NO_PROBLEMS;
		this.changes = null;
		this.checkedText = null;
		this.#history = NO_HISTORY;
		this.list = 'events';
		this.path = itemsOf(this.value, 'events').length > 0 ? ['events', 0] : [];
		const focus = valueAt(this.value, ['focus', 'event']);
		const index = itemsOf(this.value, 'events').findIndex(
			(event) => isRecord(event) && event['id'] === focus
		);
		if (index >= 0) this.path = ['events', index];
	}

	close(): void {
		this.name = null;
		this.#begin(NO_TEXT);
		this.opened = NO_TEXT;
		this.savedText = '';
	}

	select(path: Path): void {
		if (formatPath(recordPath(path)) !== formatPath(this.record)) {
			this.#history = closeStep(this.#history);
		}
		this.path = path;
		const [list] = path;
		this.list = isDeskList(list) ? list : null;
	}

	showList(list: DeskList | null): void {
		this.list = list;
		if (list === null) this.path = [];
		else if (this.record[0] !== list && itemsOf(this.soundValue, list).length > 0) {
			this.path = [list, 0];
		}
	}

	/** @param words what the field is called, for undo's name */
	edit(path: Path, value: unknown, words: string): void {
		if (this.value === null) return;
		const key = value === undefined ? null : formatPath(path);
		this.#put(storyEdit(this.text, path, value, knownPlace(this.read, path)), words, key);
	}

	fix(fix: Fix): void {
		this.#put(difference(this.text, applyFix(this.text, fix)), fix.words, null);
	}

	/**
	 * The text itself was changed.
	 * @param line where, from 1: typing in one line is one step
	 * @returns the text as it is now
	 */
	write(change: Splice, line: number): string {
		this.#put(change, `Typing in line ${line}`, `line ${line}`);
		return this.text;
	}

	/** One change to much of the text, such as an import. */
	replace(story: StoryText, words: string): void {
		this.#put(difference(this.text, story.text), words, null, story);
	}

	add(list: DeskList): void {
		this.#insert(list, itemsOf(this.value, list).length, emptyRecord(this.value, list), 'New');
	}

	duplicate(): void {
		const [list, index] = this.record;
		const record = valueAt(this.value, this.record);
		if (!isDeskList(list) || typeof index !== 'number' || !isRecord(record)) return;
		this.#insert(list, index + 1, copyOf(this.value, record), 'Copy of');
	}

	remove(): void {
		const path = this.record;
		const [list, index] = path;
		if (this.value === null || !isDeskList(list) || typeof index !== 'number') return;
		this.#put(
			storyEdit(this.text, path, undefined),
			`Taking away the ${DESK_LISTS[list].one}`,
			null
		);
		const left = itemsOf(this.value, list).length;
		this.path = left > 0 ? [list, Math.min(index, left - 1)] : [];
	}

	undo(): void {
		this.#travel(undo(this.#history));
	}

	redo(): void {
		this.#travel(redo(this.#history));
	}

	markSaved(text: string, at: number): void {
		this.savedText = text;
		this.savedAt = at;
		this.#history = closeStep(this.#history);
	}

	take({ problems, fixes, changes, trouble }: CheckAnswer, text: string): void {
		this.problems = problems;
		this.fixes = fixes;
		this.changes = changes;
		this.trouble = trouble;
		this.checkedText = text;
	}

	#insert(list: DeskList, index: number, record: object, words: string): void {
		if (this.value === null) return;
		const items = valueAt(this.value, [list]);
		const length = Array.isArray(items) ? items.length : 0;
		const change = !Array.isArray(items)
			? storyEdit(this.text, [list], [record])
			: index < length
				? itemInsertion(this.text, [list, index], record)
				: storyEdit(this.text, [list, length], record);
		this.select([list, index]);
		this.#put(change, `${words} ${DESK_LISTS[list].one}`, null);
	}

	/** @param story what comes of the change, where it was read already */
	#put(change: Splice, words: string, key: string | null, story?: StoryText): void {
		if (change.removed === change.inserted) return;
		const step = { words, path: this.path, key };
		this.#history = recordStep(this.#history, change, this.text, step);
		if (story) this.#begin(story);
		else this.#change(change);
	}

	#travel(travelled: Travelled | null): void {
		if (!travelled) return;
		this.#history = travelled.history;
		this.#change(travelled.change);
		const { path } = travelled.step;
		// What a step put in may be gone again.
		const record = recordPath(path);
		this.select(valueAt(this.soundValue, record) === undefined ? record.slice(0, 1) : path);
	}

	#begin(story: StoryText): void {
		this.read = story;
		this.sound = story.value === null ? NO_TEXT : story;
		this.#since = null;
	}

	/** What cannot be read is mended by the next change or the one after: it goes on from what could be. */
	#change(change: Splice): void {
		const since = this.#since ? joined(this.#since, change, this.text) : change;
		this.read =
			this.sound === NO_TEXT
				? readStory(spliced(this.text, change))
				: changeStory(this.sound, since);
		const isSound = this.read.value !== null;
		if (isSound) this.sound = this.read;
		this.#since = isSound || this.sound === NO_TEXT ? null : since;
	}
}

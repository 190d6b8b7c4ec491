/** The difference of two stories for people: as text for a terminal, or as Markdown for a pull request. */
import { clip } from '../check/words.ts';
import type { DiffPart } from '../text/word-diff.ts';
import { stableText, type FieldChange } from './compare-fields.ts';
import { isSame, type RecordName, type StoryDiff, type Unexplained } from './story-diff.ts';

/** How a form of text sets what it is given. */
interface Form {
	heading: (words: string) => string;
	/** An item of a list; the level is 0 or 1. */
	item: (words: string, level: number) => string;
	/** Words of a story, which may hold anything. */
	text: (words: string) => string;
	code: (words: string) => string;
	removed: (words: string) => string;
	added: (words: string) => string;
}

const TEXT: Form = {
	heading: (words) => `\n${words}`,
	item: (words, level) => `${'  '.repeat(level + 1)}${words}`,
	text: (words) => words.replaceAll(/\s*\n\s*/g, ' '),
	code: (words) => words,
	removed: (words) => `[-${words}-]`,
	added: (words) => `{+${words}+}`
};

const MARKDOWN: Form = {
	heading: (words) => `\n### ${words}\n`,
	item: (words, level) => `${'  '.repeat(level)}- ${words}`,
	text: escapeMarkdown,
	code: (words) => `<code>${escapeMarkdown(words)}</code>`,
	removed: (words) => `<del>${words}</del>`,
	added: (words) => `<ins>${words}</ins>`
};

export const diffAsText = (diff: StoryDiff): string => `${report(diff, TEXT).trimStart()}\n`;
export const diffAsMarkdown = (diff: StoryDiff): string =>
	`${report(diff, MARKDOWN).trimStart()}\n`;

/**
 * A story's words as words: nothing in them formats, and no `@name` or `#1` calls anyone, as an
 * empty comment parts the sign from what follows.
 */
function escapeMarkdown(words: string): string {
	return words
		.replaceAll(/\s*\n\s*/g, ' ')
		.replaceAll(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
		.replaceAll(/[\\`*_{}[\]()~|!]/g, (sign) => `\\${sign}`)
		.replaceAll(/[@#]/g, (sign) => `${sign}<!-- -->`);
}

function report(diff: StoryDiff, form: Form): string {
	if (isSame(diff)) return 'Nothing changed.';
	const { corrections } = diff;
	const section = (heading: string, lines: readonly string[]) =>
		lines.length ? [form.heading(heading), ...lines] : [];
	const names = (records: readonly RecordName[]) =>
		records.map((record) => form.item(nameOf(record, form), 0));
	return [
		...section('Published facts that changed without a correction', [
			...diff.unexplained.map((fact) => form.item(unexplainedWords(fact, form), 0)),
			...(diff.unexplained.length ? [form.item(mendWords(diff.unexplained, form), 0)] : [])
		]),
		...section(`Added: ${diff.added.length}`, names(diff.added)),
		...section(`Removed: ${diff.removed.length}`, names(diff.removed)),
		...section(
			`Changed: ${diff.changed.length}`,
			diff.changed.flatMap(({ changes, ...record }) => [
				form.item(nameOf(record, form), 0),
				...changes.map((change) => form.item(changeWords(change, form), 1))
			])
		),
		...section(
			'The story itself',
			diff.story.map((change) => form.item(changeWords(change, form), 0))
		),
		...section('Change log', [
			...corrections.added.map((entry) => form.item(form.added(entryWords(entry, form)), 0)),
			...corrections.removed.map((entry) => form.item(form.removed(entryWords(entry, form)), 0))
		])
	].join('\n');
}

const nameOf = ({ kind, id, name }: RecordName, form: Form): string =>
	`${kind} ${form.code(id)}: ${form.text(clip(name, 80))}`;

function changeWords(change: FieldChange, form: Form): string {
	const field = form.code(change.field);
	const shown = (value: unknown) => (value === undefined ? 'nothing' : form.code(plainText(value)));
	switch (change.kind) {
		case 'words':
			return `words of ${field}: ${markWords(change.parts, form)}`;
		case 'moved':
			return `moved in time, ${field}: ${shown(change.before)} → ${shown(change.after)}`;
		case 'value':
			return `${field}: ${shown(change.before)} → ${shown(change.after)}`;
		case 'items':
			return [
				`${field}:`,
				...change.removed.map((item) => form.removed(shown(item))),
				...change.added.map((item) => form.added(shown(item)))
			].join(' ');
		case 'order':
			return `order of ${field}: ${change.before.map(shown).join(', ')} → ${change.after.map(shown).join(', ')}`;
	}
}

const plainText = (value: unknown): string =>
	typeof value === 'string' ? value : stableText(value);

/** Of a long run without a change, its ends are enough to find the spot. */
const MOST = 80;

function markWords(parts: readonly DiffPart[], form: Form): string {
	return parts
		.map(({ kind, text }, i) => {
			if (kind !== 'same') return form[kind](form.text(text));
			if (text.length <= MOST) return form.text(text);
			const start = i === 0 ? '' : text.slice(0, MOST / 2);
			const end = i === parts.length - 1 ? '' : text.slice(-MOST / 2);
			return form.text(`${start}…${end}`);
		})
		.join('');
}

const entryWords = (
	{ date, kind, records, reason }: StoryDiff['corrections']['added'][number],
	form: Form
): string => form.text(`${date}, ${kind} (${records.join(', ')}): ${reason}`);

function unexplainedWords({ what, record, fields }: Unexplained, form: Form): string {
	const subject = record ? nameOf(record, form) : 'the story itself';
	return what === 'changed'
		? `${subject} (${fields.map(form.code).join(', ')})`
		: `${subject} (${what})`;
}

function mendWords(unexplained: readonly Unexplained[], form: Form): string {
	const { record } = unexplained.find(({ what, record }) => record && what !== 'removed') ?? {};
	const example = record ? ` that names ${form.code(record.id)}` : '';
	return [
		`To mend it, add an entry to ${form.code('corrections')}${example}, with its date, kind and reason.`,
		`What is gone wants one of kind ${form.code('retraction')}; an entry once published stays as it is.`
	].join(' ');
}

/**
 * The file's own text in CodeMirror. It keeps no history: what is typed goes to the desk, which has
 * one for all. It stands in a shadow tree, where its styles come as constructed sheets: the page's
 * policy allows no style elements.
 */
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
	bracketMatching,
	foldGutter,
	foldKeymap,
	HighlightStyle,
	indentUnit,
	syntaxHighlighting
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorSelection, EditorState, Text } from '@codemirror/state';
import {
	drawSelection,
	EditorView,
	highlightActiveLine,
	highlightActiveLineGutter,
	keymap,
	lineNumbers,
	type ViewUpdate
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '#lib/core/check/finding.ts';
import { difference, type Splice } from '#lib/core/edit/splice.ts';
import type { Stretch } from '../desk/text-places.ts';

interface Actions {
	/** The text was changed, last in a line counted from 1; it is returned. */
	onwrite: (change: Splice, line: number) => string;
	/** The cursor was moved to a place of the text. */
	onselect: (offset: number) => void;
	onundo: () => void;
	onredo: () => void;
}

export interface StoryEditor {
	setText: (text: string) => void;
	setFindings: (findings: readonly Finding[]) => void;
	/** Scrolls to a stretch, unless the cursor is in it. */
	show: (stretch: Stretch) => void;
	/** Puts the cursor into a line, counted from 1. */
	showLine: (line: number) => void;
	destroy: () => void;
}

/** Marks a change that came from the desk: it is not to be told again. */
const FromDesk = Annotation.define<true>();

export function createStoryEditor(host: HTMLElement, text: string, actions: Actions): StoryEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const separator = separatorOf(text);
	/** The text of the file, as the desk has it too. */
	let shown = text;
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: Text.of(inLines(text, separator)),
			extensions: [
				EditorState.lineSeparator.of(separator),
				indentUnit.of(/\n([ \t]+)\S/.exec(text)?.[1] ?? '\t'),
				EditorState.tabSize.of(2),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': 'The story file as text', tabindex: '0' }),
				lineNumbers(),
				foldGutter(),
				lintGutter(),
				drawSelection(),
				bracketMatching(),
				highlightActiveLine(),
				highlightActiveLineGutter(),
				highlightSelectionMatches(),
				search({ top: true }),
				json(),
				syntaxHighlighting(COLOURS),
				THEME,
				keymap.of([
					{ key: 'Mod-z', run: () => done(actions.onundo), preventDefault: true },
					{ key: 'Mod-Shift-z', run: () => done(actions.onredo), preventDefault: true },
					{ key: 'Mod-y', run: () => done(actions.onredo), preventDefault: true },
					indentWithTab,
					...searchKeymap,
					...lintKeymap,
					...foldKeymap,
					...defaultKeymap
				]),
				EditorView.updateListener.of((update) => {
					const { docChanged, selectionSet, state, transactions } = update;
					if (transactions.some((transaction) => transaction.annotation(FromDesk))) return;
					const { head } = state.selection.main;
					if (docChanged) {
						shown = actions.onwrite(changeIn(update), state.doc.lineAt(head).number);
					} else if (selectionSet) actions.onselect(offsetOf(state, head));
				})
			]
		})
	});

	const send = (spec: Parameters<EditorView['dispatch']>[0]) =>
		view.dispatch({ ...(spec as object), annotations: FromDesk.of(true) });

	return {
		setText(next) {
			if (next === shown) return;
			const lines = (whole: string) =>
				separator === '\n' ? whole : whole.replaceAll(separator, '\n');
			const { at, removed, inserted } = difference(lines(shown), lines(next));
			shown = next;
			const insert = view.state.toText(inserted.replaceAll('\n', separator));
			send({ changes: { from: at, to: at + removed.length, insert } });
		},
		setFindings(findings) {
			view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, findings)));
		},
		show({ firstLine, lastLine }) {
			const { state } = view;
			const [first, last] = [lineOf(state, firstLine), lineOf(state, lastLine)];
			const { head } = state.selection.main;
			if (first.from <= head && head <= last.to) return;
			const cursor = EditorSelection.cursor(first.from + /^\s*/.exec(first.text)![0].length);
			send({
				selection: cursor,
				effects: EditorView.scrollIntoView(cursor, { y: 'start', yMargin: 40 })
			});
		},
		showLine(line) {
			const cursor = EditorSelection.cursor(lineOf(view.state, line).from);
			send({ selection: cursor, effects: EditorView.scrollIntoView(cursor, { y: 'center' }) });
			view.focus();
		},
		destroy: () => view.destroy()
	};
}

function done(act: () => void): true {
	act();
	return true;
}

/** Where a file mixes line ends, or has bare ones, they stay in its lines as they are. */
const separatorOf = (text: string): string =>
	text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text) ? '\r\n' : '\n';

const inLines = (text: string, separator: string): string[] => text.split(separator);

const lineOf = (state: EditorState, line: number) =>
	state.doc.line(Math.max(1, Math.min(line, state.doc.lines)));

/** The editor counts a line end as one, the file as it is. */
function offsetOf(state: EditorState, position: number): number {
	const before = state.doc.lineAt(position).number - 1;
	return position + before * (state.lineBreak.length - 1);
}

/** The one stretch that holds all that was changed. */
function changeIn({ startState, state, changes }: ViewUpdate): Splice {
	let [from, to, fromNow, toNow] = [Infinity, 0, Infinity, 0];
	changes.iterChangedRanges((fromA, toA, fromB, toB) => {
		[from, fromNow] = [Math.min(from, fromA), Math.min(fromNow, fromB)];
		[to, toNow] = [Math.max(to, toA), Math.max(toNow, toB)];
	});
	return {
		at: offsetOf(startState, from),
		removed: startState.sliceDoc(from, to),
		inserted: state.sliceDoc(fromNow, toNow)
	};
}

function diagnosticsOf(state: EditorState, findings: readonly Finding[]): Diagnostic[] {
	return findings.map(({ severity, line, column, seen, mend }) => {
		const { from, to } = lineOf(state, line);
		const start = Math.min(from + column - 1, to);
		const rest = state.sliceDoc(start, to);
		const part = /^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|.)/.exec(rest)?.[0].length ?? 0;
		return {
			from: start,
			to: start + part,
			severity: severity === 'note' ? 'info' : severity,
			message: `${seen}. ${mend}`
		};
	});
}

const COLOURS = HighlightStyle.define([
	{ tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
	{ tag: tags.string, color: 'var(--ok)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--courts)' },
	{ tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-3)' }
]);

const THEME = EditorView.theme({
	'&': { height: '100%', background: 'var(--paper)', color: 'var(--ink)', fontSize: 'var(--t-12)' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
	'.cm-content': { caretColor: 'var(--ink)' },
	'.cm-gutters': { background: 'var(--panel)', color: 'var(--ink-3)', border: '0' },
	'.cm-activeLine, .cm-activeLineGutter': { background: 'var(--funnel)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
		{ background: 'var(--letters-tint)' },
	'.cm-selectionMatch, .cm-matchingBracket': { background: 'var(--letters-tint)' },
	'.cm-searchMatch': { background: 'var(--warn-tint)', outline: '1px solid var(--warn)' },
	'.cm-lintRange-error': { background: 'none', borderBottom: '2px solid var(--error)' },
	'.cm-lintRange-warning': { background: 'none', borderBottom: '2px solid var(--warn)' },
	'.cm-lintRange-info': { background: 'none', borderBottom: '2px dotted var(--ink-3)' },
	'.cm-tooltip, .cm-panels': {
		background: 'var(--raised)',
		color: 'var(--ink)',
		border: '1px solid var(--rule-strong)',
		fontFamily: 'var(--sans)'
	},
	'.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
	'.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
	'.cm-foldPlaceholder': {
		background: 'var(--panel)',
		color: 'var(--ink-2)',
		borderColor: 'var(--rule)'
	},
	'.cm-panel.cm-search': {
		display: 'flex',
		flexWrap: 'wrap',
		alignItems: 'center',
		gap: '4px',
		padding: '8px 36px 8px 12px',
		fontSize: 'var(--t-12)'
	},
	'.cm-panel.cm-search br': { flexBasis: '100%', height: '0', content: '""' },
	'.cm-panel.cm-search label': {
		display: 'flex',
		alignItems: 'center',
		gap: '4px',
		fontSize: 'inherit',
		whiteSpace: 'nowrap'
	},
	'.cm-panel.cm-search [name=close]': {
		top: '4px',
		right: '4px',
		width: '28px',
		height: '28px',
		color: 'inherit',
		fontSize: 'var(--t-17)',
		cursor: 'pointer'
	},
	'.cm-textfield, .cm-button': {
		minHeight: '26px',
		margin: '0',
		padding: '2px 8px',
		border: '1px solid var(--rule-strong)',
		borderRadius: 'var(--r-1)',
		background: 'var(--paper)',
		color: 'var(--ink)',
		fontSize: 'inherit',
		fontFamily: 'inherit'
	},
	'.cm-textfield': { flex: '0 1 160px', minWidth: '60px' }
});

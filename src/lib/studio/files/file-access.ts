/** Files in and out. Nothing leaves the machine: a file is saved where it was opened, or downloaded. */
import { MAX_LENGTH } from '#lib/core/parse/parse-json.ts';
import { decodeText, type DecodedText } from '#lib/core/parse/decode-text.ts';
import { download } from '#lib/dom/download.ts';

/** A file that the desk does not take; its message is for the user. */
export class FileError extends Error {
	override readonly name = 'FileError';
}

export interface PickedFile {
	file: File;
	handle?: FileSystemFileHandle | undefined;
}

interface PickerWindow {
	showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
	showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

/** Only some browsers let a page write to a file; the others download. */
const pickers = (): PickerWindow | null =>
	'showOpenFilePicker' in window ? (window as unknown as PickerWindow) : null;

const STORY_TYPE = { description: 'Story file', accept: { 'application/json': ['.json'] } };

/** @returns null if nothing was chosen */
export async function pickFile(): Promise<PickedFile | null> {
	const picker = pickers();
	if (!picker) return pickByInput();
	const handle = await unlessCancelled(picker.showOpenFilePicker({}));
	return handle?.[0] ? { file: await handle[0].getFile(), handle: handle[0] } : null;
}

function pickByInput(): Promise<PickedFile | null> {
	const input = document.createElement('input');
	input.type = 'file';
	return new Promise((done) => {
		input.onchange = () => done(input.files?.[0] ? { file: input.files[0] } : null);
		input.oncancel = () => done(null);
		input.click();
	});
}

interface HandleItem extends DataTransferItem {
	getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What was dropped on the page. To be called at once: later the browser has taken it back. */
export async function droppedFile(transfer: DataTransfer): Promise<PickedFile | null> {
	const item: HandleItem | undefined = [...transfer.items].find(({ kind }) => kind === 'file');
	const file = item?.getAsFile();
	if (!file) return null;
	const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
	return { file, handle: handle instanceof FileSystemFileHandle ? handle : undefined };
}

/**
 * The text of a file, of whatever encoding; what is wrong with that is told beside it.
 * @throws {FileError} if it is larger than any story may be, is no text, or cannot be read
 */
export async function readFileText(file: File): Promise<DecodedText> {
	if (file.size > MAX_LENGTH) {
		throw new FileError(
			`“${file.name}” has ${sizeWords(file.size)}; the studio reads up to ${sizeWords(MAX_LENGTH)}. ` +
				'Look whether something was pasted into it that does not belong, such as a picture.'
		);
	}
	const decoded = decodeText(await bytesOf(file));
	if (decoded.fault?.code === 'not-utf-8' && decoded.text.includes('\0')) {
		throw new FileError(
			`“${file.name}” is no text: it may be a picture, a workbook or an archive under this name. ` +
				'A workbook’s sheet can be saved as CSV and imported.'
		);
	}
	return decoded;
}

async function bytesOf(file: File): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch (cause) {
		throw new FileError(`“${file.name}” could not be read. Is it still there?`, { cause });
	}
}

export interface SavedFile {
	name: string;
	handle: FileSystemFileHandle | null;
}

/**
 * Whether another program has written to the file since: its text is no longer the one expected.
 * @throws {FileError} if it is gone
 */
export async function isChangedOutside(
	handle: FileSystemFileHandle,
	expected: string
): Promise<boolean> {
	const file = await handle.getFile().catch((cause: unknown) => {
		throw new FileError(
			`“${handle.name}” is no longer where it was opened. Save the work as another file.`,
			{ cause }
		);
	});
	return decodeText(await bytesOf(file)).text !== expected;
}

/**
 * @returns null if the user thought better of it
 * @throws {FileError} if it could not be written; what was in the file then still is
 */
export async function saveFile(
	name: string,
	text: string,
	handle: FileSystemFileHandle | null
): Promise<SavedFile | null> {
	const picker = pickers();
	const target =
		handle ??
		(picker &&
			(await unlessCancelled(
				picker.showSaveFilePicker({ suggestedName: name, types: [STORY_TYPE] })
			)));
	if (target) {
		await write(target, text);
		return { name: target.name, handle: target };
	}
	if (picker) return null;
	download(new Blob([text], { type: 'application/json' }), name);
	return { name, handle: null };
}

/** The browser puts the new file in the place of the old one only once it is whole. */
async function write(target: FileSystemFileHandle, text: string): Promise<void> {
	try {
		const stream = await target.createWritable();
		await stream.write(text);
		await stream.close();
	} catch (cause) {
		throw new FileError(
			`The browser or the disk did not let “${target.name}” be written. Nothing in it has changed: ` +
				'allow it and save again, or save the work as another file.',
			{ cause }
		);
	}
}

async function unlessCancelled<T>(picked: Promise<T>): Promise<T | null> {
	try {
		return await picked;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return null;
		throw error;
	}
}

/** "266 KB", "1.2 MB" */
export const sizeWords = (bytes: number): string =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

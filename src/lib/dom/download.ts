/** Hands a file that was made here to the browser, to be saved. */

/** How long a file stays at hand for the browser to take, in milliseconds. */
const KEPT_FOR = 10_000;

export function download(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Not at once: some browsers read the file only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}

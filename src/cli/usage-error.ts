/** What was asked cannot be done as asked: exit code 2. */
export class UsageError extends Error {
	constructor(message: string, hint?: string) {
		super(hint ? `${message} ${hint}` : message);
	}
}

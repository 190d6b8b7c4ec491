/** Placeholder, filled in below. */
export async function stayOffline(_home: string): Promise<void> {}

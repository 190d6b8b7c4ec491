/** In place of `$app/paths`: a file has no site round it, so no address of one is made here. */
export const resolve = (path: string): string => path;

/** Where the browser keeps what the studio needs without a network. */
export const CACHE = 'dateline-studio';

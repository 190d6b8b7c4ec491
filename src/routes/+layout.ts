/** Every page is written at build time, as a folder with an index.html: any web server can host it. */
export const prerender = true;
export const trailingSlash = 'always';

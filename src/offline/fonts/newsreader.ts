import { pageFont } from './page-font.ts';

export default pageFont('Newsreader Variable');

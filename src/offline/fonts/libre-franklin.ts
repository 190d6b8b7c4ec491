import { pageFont } from './page-font.ts';

export default pageFont('Libre Franklin Variable');

import { stories } from '../src/build/story-plugin.ts';
export default { plugins: [stories()] };

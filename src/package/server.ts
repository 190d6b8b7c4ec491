/** What the package gives to the build of an app. */
export { StoryError } from '#lib/server/story-error.ts';
export { storyData, type StoryData } from './story-data.ts';

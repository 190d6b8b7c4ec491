/** The model of the page that a component stands on; a getter, so that new page data flows in. */
import { createContext } from 'svelte';
import type { Model } from '#lib/core/model/story-model.ts';

export const [getModel, setModel] = createContext<() => Model>();

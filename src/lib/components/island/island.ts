/**
 * A part of a page that comes to life on its own, in a turn of its own: so that no task is long, and
 * what the server has drawn is not worked out before the reader can use anything. What it shows
 * stands in the page all the same.
 */
import type { Component, Snippet } from 'svelte';
import IslandClient from './IslandClient.svelte';
import IslandServer from './IslandServer.svelte';

export const Island: Component<{ children: Snippet }> = import.meta.env.SSR
	? IslandServer
	: IslandClient;

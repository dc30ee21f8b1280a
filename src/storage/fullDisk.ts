import { markFull } from './marker';
import { databaseName, type Space } from './space';

const channelOf = (space: Space) => `${databaseName(space)}-full`;

/** Tells every tab of this browser session, and the page after a reload, that no write can be trusted any more. */
export function tellFull(space: Space): void {
  markFull(space, true);
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelOf(space));
  channel.postMessage('full');
  channel.close();
}

/** Calls back when another tab has met a full disk. Returns the way to stop. */
export function onFull(space: Space, act: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelOf(space));
  channel.onmessage = act;
  // Outside of a browser a channel would keep the program running.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  return () => channel.close();
}

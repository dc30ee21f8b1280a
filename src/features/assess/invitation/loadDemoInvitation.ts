import { parseDemonstrationIndex } from '@/exchange/demonstration/parseDemonstrationIndex';

/** The demonstration lies beside the page, wherever that is. */
const addressOf = (name: string) => new URL(`demo/${name}`, document.baseURI);

async function load(name: string): Promise<Response> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`The demonstration has no file "${name}".`);
  return response;
}

/** The invitation file of the demonstration. Rejects when it cannot be reached. */
export async function loadDemoInvitation(): Promise<File> {
  const index = parseDemonstrationIndex(await (await load('index.json')).text());
  if (!index) throw new Error('The demonstration is not listed.');
  return new File([await (await load(index.invitation)).blob()], index.invitation);
}

/** Processor time of a piece of work in seconds: what it costs, however busy the machine is with other things. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The middle of several runs. */
export async function medianCpuSeconds(runs: number, run: () => unknown): Promise<number> {
  const seconds: number[] = [];
  for (let done = 0; done < runs; done += 1) seconds.push(await cpuSeconds(run));
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

export const inSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;
export const asRatio = (seconds: number, bare: number) => `${(seconds / bare).toFixed(1)} ×`;

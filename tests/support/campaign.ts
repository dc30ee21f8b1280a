/** How often something random is tried: the whole number in the campaign, a tenth of it in every other run. */
export function campaignRuns(whole: number): number {
  return process.env['WAYMARK_CAMPAIGN'] === 'full' ? whole : Math.ceil(whole / 10);
}

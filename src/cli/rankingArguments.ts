import { areWeights, type Weights } from '@/domain/priorities/weights';

const LARGEST_SEED = 2 ** 32 - 1;
const DECIMAL = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A whole number from 0 to 2³² − 1, or null when the text is none. */
export function parseSeed(text: string): number | null {
  const seed = /^\d+$/.test(text) ? Number(text) : Infinity;
  return seed <= LARGEST_SEED ? seed : null;
}

/** Four decimals with commas between them (need, demand, breadth, supply) that can be weights, or null. */
export function parseWeights(text: string): Weights | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => DECIMAL.test(part))) return null;
  const [need = 0, demand = 0, breadth = 0, supply = 0] = parts.map(Number);
  const weights = { need, demand, breadth, supply };
  return areWeights(weights) ? weights : null;
}

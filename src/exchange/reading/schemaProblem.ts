import type * as v from 'valibot';
import { problem, type FileProblem } from './fileProblem';

/** Paths are shown to people; a member name from a stranger may be a megabyte long. */
const LONGEST_PATH = 200;

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).reduce((text, { type, key }) => {
    if (type === 'array') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  return path.slice(0, LONGEST_PATH);
}

/** What the schema refuses, with its place. */
export function schemaProblem(issue: v.BaseIssue<unknown>): FileProblem {
  const values = { path: pathOf(issue) };
  if (issue.path?.at(-1)?.origin !== 'key') return problem('schema', { kind: 'value', values });
  return problem('schema', { kind: issue.expected === 'never' ? 'unknown-field' : 'missing-field', values });
}

import { runTool } from './runTool.mjs';

/** What is looked at without running the app: name of the step, tool, arguments. */
const STEPS = Object.freeze([
  { name: 'format (prettier)', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'code (eslint)', tool: 'eslint', args: ['--max-warnings', '0', '.'] },
  { name: 'styles (stylelint)', tool: 'stylelint', args: ['--max-warnings', '0', 'src/**/*.{css,vue}', 'index.html'] },
  { name: 'types of the domain', tool: 'typescript:tsc', args: ['-p', 'src/domain'] },
  { name: 'types of the workers', tool: 'typescript:tsc', args: ['-p', 'src/workers'] },
  { name: 'types of the app', tool: 'vue-tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of build, command line and tests', tool: 'vue-tsc', args: ['-p', 'src/build'] },
  { name: 'nothing unused (knip)', tool: 'knip', args: ['--no-progress'] },
]);

/** As many as the smallest machine that builds Waymark has cores. */
const AT_ONCE = 2;

/**
 * Runs every check, two at a time, and prints of each whether it holds; of one that does not, also what it said.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const waiting = [...STEPS];
  /** @type {string[]} */
  const broken = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { ok, output, seconds } = await runTool(step.tool, step.args);
      console.log(`${ok ? '✓' : '✗'} ${step.name}, ${seconds.toFixed(1)} s`);
      if (ok) continue;
      broken.push(step.name);
      console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (broken.length > 0) console.log(`These checks fail: ${broken.join('; ')}.`);
  return { passed: STEPS.length - broken.length, failed: broken.length };
}

import { describe, expect, it } from 'vitest';
import { importOffences } from './importRules';
import { nameOffences } from './nameOffences';
import { filesBelow, textOfFile } from './repositoryFiles';

const code = [...filesBelow('src'), ...filesBelow('tests')].filter((file) => /\.(ts|mjs|vue|css)$/.test(file));

describe('the sources', () => {
  it('are found', () => {
    expect(code).toContain('src/main.ts');
    expect(code).toContain('tests/architecture/sources.test.ts');
  });

  it('import only along the arrows of the map', () => {
    expect(code.flatMap((file) => importOffences(file, textOfFile(file)))).toEqual([]);
  });

  it('have names that say what is inside', () => {
    expect([...filesBelow('src'), ...filesBelow('tests')].flatMap(nameOffences)).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { editions } from 'virtual:questionnaires';
import { ensureBuild } from '@/build/freshBuild.mjs';
import { HOSTING_FILES, parseHeaders } from '@/build/hostingFiles.mjs';
import { META_POLICY, SECURITY_HEADERS } from '@/build/securityHeaders.mjs';
import { pageOffences, scriptOffences, styleOffences } from './bundleRules';
import { filesBelow, textOfFile } from './repositoryFiles';

const built = (ending: string) => filesBelow('dist').filter((file) => file.endsWith(ending));

describe('what is built', () => {
  beforeAll(ensureBuild, 180_000);

  it('has scripts that name no other host and make no code from strings', async () => {
    const questionnaires = await Promise.all(editions.map((edition) => edition.loadQuestionnaire()));
    const linked = questionnaires.flatMap(({ references }) => references.map(({ url }) => url));
    const scripts = built('.js');
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.flatMap((file) => scriptOffences(file, textOfFile(file), linked))).toEqual([]);
  });

  it('has style sheets that ask no other host', () => {
    expect(built('.css').flatMap((file) => styleOffences(file, textOfFile(file)))).toEqual([]);
  });

  it('has a page without inline scripts, styles and foreign addresses', () => {
    expect(built('.html')).toContain('dist/index.html');
    expect(built('.html').flatMap((file) => pageOffences(file, textOfFile(file)))).toEqual([]);
  });

  it('carries the policy as the first thing of the page', () => {
    expect(textOfFile('dist/index.html')).toMatch(
      new RegExp(
        `<head>\\s*<meta http-equiv="Content-Security-Policy" content="${META_POLICY.replace(/[:*]/g, '\\$&')}" />`,
      ),
    );
  });

  it('comes with the headers for hosts', () => {
    expect(parseHeaders(textOfFile('dist/_headers'))).toEqual(SECURITY_HEADERS);
    for (const [file, text] of Object.entries(HOSTING_FILES)) expect(textOfFile(`dist/${file}`)).toBe(text);
  });
});

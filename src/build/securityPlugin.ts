import type { Plugin } from 'vite';
import { HOSTING_FILES } from './hostingFiles.mjs';
import { META_POLICY } from './securityHeaders.mjs';

/**
 * Puts the content security policy into the built page, and beside it the files that make a host send it as a header.
 * Not while developing: the development server writes style elements, which the policy forbids.
 */
export function securityPlugin(): Plugin {
  return {
    name: 'waymark-security',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withPolicy },
    generateBundle() {
      for (const [fileName, source] of Object.entries(HOSTING_FILES))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The policy stands before everything that it should hold for. */
function withPolicy(html: string): string {
  const head = /<head>/;
  if (!head.test(html)) throw new Error('index.html has no <head>, where the content security policy belongs.');
  return html.replace(
    head,
    (tag) => `${tag}\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
  );
}

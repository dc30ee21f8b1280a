import type { BrowserContext } from '@playwright/test';

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const LOCAL_SCHEMES = ['blob:', 'data:', 'about:'];

function isForeign(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !LOCAL_SCHEMES.includes(protocol) && !OWN_HOSTS.includes(hostname);
}

/** Runs in every page before its own scripts. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`Policy violation: ${effectiveDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}

/**
 * Listens to all pages of a context, those that open later included, and reports as a sentence each: errors on the
 * console, errors that nobody caught, violations of the content security policy, and requests to any other host,
 * which are refused.
 */
export async function watchContext(context: BrowserContext, report: (problem: string) => void): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') report(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => report(`Not caught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url())) report(`Request to another host: ${request.url()}`);
  });
  await context.addInitScript(reportViolations);
  await context.route(
    (url) => isForeign(url.href),
    (route) => route.abort(),
  );
}

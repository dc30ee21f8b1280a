import { SECURITY_HEADERS } from './securityHeaders.mjs';

const headers = Object.entries(SECURITY_HEADERS);

/** Netlify and Cloudflare Pages read `_headers`; our own server sends exactly what stands here. */
function netlify() {
  return ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

function nginx() {
  return [
    '# Put these lines into the server block that serves Waymark.',
    '# A location of yours that has an add_header of its own must repeat them: nginx does not inherit them there.',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'expires -1;',
    'location ~ /assets/ { expires 1y; }',
    'location ~ \\.webmanifest$ { types { application/manifest+json webmanifest; } }',
    '',
  ].join('\n');
}

function apache() {
  return [
    '# Copy this file to the folder of Waymark. It needs mod_headers; AllowOverride must permit FileInfo.',
    'AddType application/manifest+json .webmanifest',
    'AddType text/javascript .js .mjs',
    ...headers.map(([name, value]) => `Header always set ${name} "${value}"`),
    'Header set Cache-Control "no-cache"',
    '<If "%{REQUEST_URI} =~ m#/assets/#">',
    '  Header set Cache-Control "max-age=31536000, immutable"',
    '</If>',
    '',
  ].join('\n');
}

/** The files that tell a host which headers to send, by path inside the built folder. */
export const HOSTING_FILES = Object.freeze({
  _headers: netlify(),
  'hosting/nginx.conf': nginx(),
  'hosting/.htaccess': apache(),
});

/**
 * Reads the headers back from the text of `_headers`.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseHeaders(text) {
  const lines = text.split('\n').filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

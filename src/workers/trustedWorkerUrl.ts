interface ScriptUrlPolicy {
  /** A trusted script URL, which the compiler's library does not know yet; it goes wherever a text goes. */
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

function ownScript(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url;
  throw new TypeError(`Workers come from this application only, not from ${url}.`);
}

let policy: ScriptUrlPolicy | undefined;

/** The address of a worker as the content security policy wants it. Throws for scripts of another origin. */
export function trustedWorkerUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('waymark-worker', { createScriptURL: ownScript });
  return policy ? policy.createScriptURL(url) : ownScript(url);
}

/** How long a browser may need until it has begun to read what it was given to download. */
const KEPT_MILLISECONDS = 60_000;

/** Hands a file to the browser's download; what the person does with it cannot be known from here. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}

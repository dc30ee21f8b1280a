const FIELDS = 'input, select, textarea, button, a[href]';

/** Opens whatever is folded around an element. */
function unfold(element: Element): void {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
}

/** Brings a place of the page into view and puts the focus on what is chosen there, else on its first field. */
export function focusPlace(element: HTMLElement): void {
  unfold(element);
  const field = element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(FIELDS);
  (field ?? element).focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

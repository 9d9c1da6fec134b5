/** A form is sent once: a second click while the answer is on its way does nothing. */

/** How long a form waits for the next page before it may be sent again, in milliseconds. */
const patience = 20_000;

/** Guards every form of the page that changes something. */
export function guardForms(): void {
  const sent = new Map<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    // Not `disabled`: the name of a disabled button would not be sent with the form.
    mark(form, true);
    sent.set(
      form,
      window.setTimeout(() => release(form), patience),
    );
  });
  // The browser may show this very page again from its memory.
  window.addEventListener('pageshow', () => [...sent.keys()].forEach(release));

  function release(form: HTMLFormElement): void {
    window.clearTimeout(sent.get(form));
    sent.delete(form);
    mark(form, false);
  }
}

function mark(form: HTMLFormElement, busy: boolean): void {
  for (const button of form.querySelectorAll('button[type="submit"]')) {
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}

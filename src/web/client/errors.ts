/** The summary of errors takes the focus, so that a screen reader says it and a keyboard stands before it. */

/** Moves the focus to the summary of errors, if the page has one; its links move it on to the field itself. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.govuk-form-group') ?? field).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}

/**
 * What was typed into a form and not saved yet is kept in this tab, so that a session that ends in mid-form loses
 * nothing. `<form data-keep="draft:topic">` says what is kept under which name; files and hidden fields are not kept.
 *
 * With the typed values go the values that the server had shown when typing began. As long as the server shows those
 * again, nothing was saved since, and the typed ones are put back; when it shows others, they are newer, and ours go.
 */

type Values = Readonly<Record<string, readonly string[]>>;

interface Kept {
  readonly shown: Values;
  readonly typed: Values;
}

const prefix = 'ruqsat.keep:';

/** Keeps, restores and drops what was typed; warns when an unsaved form is left; signing out forgets everything. */
export function keepForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keepForm(form);
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.getAttribute('action') === '/sign-out') forgetAll();
  });
}

function keepForm(form: HTMLFormElement): void {
  const key = prefix + (form.dataset['keep'] ?? '');
  const now = valuesOf(form);
  const kept = read(key);
  let shown = now;
  let unsaved = false;

  if (kept && 'failed' in form.dataset) {
    // The refused form shows what was typed: it is still not saved, and what the server has is what it had before.
    shown = kept.shown;
    write(key, { shown, typed: now });
  } else if (kept && same(kept.shown, now) && !same(kept.typed, now)) {
    put(form, kept.typed);
    unsaved = true;
    announce(form, () => {
      forget(key);
      put(form, now);
      unsaved = false;
    });
  } else {
    forget(key);
  }

  form.addEventListener('input', () => {
    unsaved = true;
    write(key, { shown, typed: valuesOf(form) });
  });
  document.addEventListener('submit', (event) => {
    if (event.target === form && !event.defaultPrevented) unsaved = false;
  });
  // Another language shows the same form, and what was typed comes back there.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[rel="alternate"]')) unsaved = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
}

function announce(form: HTMLFormElement, drop: () => void): void {
  const notice = form.querySelector<HTMLElement>('[data-kept]');
  if (!notice) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => {
    drop();
    notice.hidden = true;
  });
}

/** The fields that a person fills in; not the token, not the files. */
function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (field) =>
      (field instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit'].includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  ) as (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[];
}

function isTick(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Record<string, string[]> = {};
  for (const field of fieldsOf(form)) {
    const list = (values[field.name] ??= []);
    if (!isTick(field) || field.checked) list.push(field.value);
  }
  return values;
}

function put(form: HTMLFormElement, values: Values): void {
  const seen: Record<string, number> = {};
  for (const field of fieldsOf(form)) {
    const list = values[field.name];
    if (!list) continue;
    if (isTick(field)) field.checked = list.includes(field.value);
    else field.value = list[(seen[field.name] = (seen[field.name] ?? -1) + 1)] ?? '';
  }
}

function same(a: Values, b: Values): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function read(key: string): Kept | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

// Storage can be switched off or full: then the form works as it does without script.
function write(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

function forgetAll(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

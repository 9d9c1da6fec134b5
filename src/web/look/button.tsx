/** Buttons: one that sends its form, one that is a link, and a row of them. */
import type { ComponentChildren, JSX } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface ButtonProps {
  readonly kind?: ButtonKind;
  /** Sent with the form, to tell which button was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Where the form goes instead of its own address. */
  readonly formAction?: string;
  readonly children: ComponentChildren;
}

/** Sends its form. */
export function Button({ kind = 'primary', name, value, formAction, children }: ButtonProps): JSX.Element {
  return (
    <button type="submit" class={classOf(kind)} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}

/** Leads to a page; looks like a button because it begins something. */
export function ButtonLink(props: {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <a href={props.href} class={classOf(props.kind ?? 'primary')}>
      {props.children}
    </a>
  );
}

/** Buttons and links in a row. */
export function ButtonGroup({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="govuk-button-group">{children}</div>;
}

function classOf(kind: ButtonKind): string {
  return kind === 'primary' ? 'govuk-button' : `govuk-button govuk-button--${kind}`;
}

/** What a form sent, read as texts: everything else is taken for absent. */
import type { FastifyRequest } from 'fastify';

/** One field; '' when it is absent or not a text. */
export function textOf({ body }: FastifyRequest, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.getOwnPropertyDescriptor(body, name)?.value;
  return typeof value === 'string' ? value : '';
}

/** Every field that holds one text. */
export function textsOf({ body }: FastifyRequest): { readonly [name: string]: string } {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** The signature that the browser script put into the form: bare base64 of a CMS; empty bytes for anything else. */
export function cmsOf(request: FastifyRequest): Uint8Array {
  // Blanks go first: a form that allows them in two places takes minutes to refuse a megabyte of them.
  const text = textOf(request, 'cms').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : new Uint8Array();
}

/** A UUID as forms carry it: the id of a step or of a case. Null for anything else. */
export function uuidOf(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

/** A page becomes the answer to a request. */
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { render as toHtml } from 'preact-render-to-string';

/** Sends a page; 200 unless said. Pages are never kept by caches, because most of them show somebody's data. */
export function render(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${toHtml(page)}`);
}

import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { type Directive, parseNginx, recipeFiles } from './nginx-config.ts';

export type Served = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves a folder as nginx does that was set up by the manual's own text, in place of `/srv/tong-ket`: at a
 * host's root by its server block, or below `/tong-ket/` by its other location. Of nginx there is what the
 * recipe uses, by nginx's rules: the innermost context that names a directive replaces the outer ones.
 */
export async function serveLikeNginx(folder: string, place: 'root' | 'folder'): Promise<Served> {
  const files = recipeFiles();
  const read = (path: string): readonly Directive[] => parseNginx(files.get(path) ?? '', files);
  const http = read('/etc/nginx/conf.d/tong-ket.conf');
  const server =
    place === 'folder'
      ? { name: 'server', args: [], block: read('/etc/nginx/snippets/tong-ket.conf') }
      : http.find(
          ({ name, block = [] }) => name === 'server' && one(block, 'listen')?.[0] === '443',
        );
  if (server === undefined) throw new Error('the recipe has no server for port 443');
  const site: Site = { folder, http, server: server.block ?? [] };
  const listener = createServer((request, response) => answer(site, request, response));
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        listener.close(() => done());
        listener.closeAllConnections();
      }),
  };
}

type Site = {
  readonly folder: string;
  readonly http: readonly Directive[];
  readonly server: readonly Directive[];
};
type Context = {
  readonly uri: string;
  readonly location: Directive;
  readonly chain: readonly (readonly Directive[])[];
};

const all = (block: readonly Directive[], name: string): readonly Directive[] =>
  block.filter((directive) => directive.name === name);
const one = (block: readonly Directive[], name: string): readonly string[] | undefined =>
  all(block, name)[0]?.args;
/** Those of the innermost context that names the directive. */
const inherited = ({ chain }: Context, name: string): readonly Directive[] =>
  chain.map((block) => all(block, name)).find((found) => found.length > 0) ?? [];

/** An address that a location names exactly is its own; otherwise the longest prefix governs. */
function contextOf({ http, server }: Site, uri: string): Context | undefined {
  const locations = all(server, 'location');
  const [longest] = locations
    .filter(({ args: [prefix = '='] }) => uri.startsWith(prefix))
    .sort((a, b) => b.args[0]!.length - a.args[0]!.length);
  const location =
    locations.find(({ args: [sign, path] }) => sign === '=' && path === uri) ?? longest;
  return location === undefined
    ? undefined
    : { uri, location, chain: [location.block ?? [], server, http] };
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const uri = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const context = contextOf(site, uri);
  if (context === undefined) return void response.writeHead(404).end();
  const moved = one(context.location.block ?? [], 'return');
  if (moved !== undefined)
    return void response.writeHead(Number(moved[0]), { Location: moved[1] }).end();
  const path = fileAt(site.folder, context);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (!uri.endsWith('/'))
      return void response
        .writeHead(301, { ...headers(site, context, 301), Location: `${uri}/` })
        .end();
    const index = { ...context, uri: `${uri}${inherited(context, 'index')[0]?.args[0] ?? ''}` };
    if (statSync(fileAt(site.folder, index), { throwIfNoEntry: false })?.isFile() === true)
      return send(site, index, 200, request, response);
  }
  if (stats?.isFile() === true) return send(site, context, 200, request, response);
  const page = inherited(context, 'error_page')
    .find(({ args }) => args.includes('404'))
    ?.args.at(-1);
  const shown = page === undefined ? undefined : contextOf(site, page);
  if (shown === undefined) return void response.writeHead(404).end();
  send(site, shown, 404, request, response);
}

/** `alias` stands for the prefix of its location; a root is put before the whole address. Both name the folder on the server. */
function fileAt(folder: string, { uri, location }: Context): string {
  const [alias] = one(location.block ?? [], 'alias') ?? [];
  return join(folder, alias === undefined ? uri : uri.slice(location.args[0]?.length));
}

function send(
  site: Site,
  context: Context,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = fileAt(site.folder, context);
  const bytes = readFileSync(path);
  const types = inherited(context, 'types')[0]?.block ?? [];
  const type =
    types.find(({ args }) => args.includes(extname(path).slice(1)))?.name ??
    inherited(context, 'default_type')[0]?.args[0] ??
    'text/plain';
  const listed = (name: string): boolean =>
    type === 'text/html' || inherited(context, name)[0]?.args.includes(type) === true;
  const [setting] = inherited(context, 'charset')[0]?.args ?? ['off'];
  const zipped =
    on(context, 'gzip') &&
    listed('gzip_types') &&
    bytes.length >= Number(inherited(context, 'gzip_min_length')[0]?.args[0] ?? 20) &&
    /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const tag = `"${Math.floor(statSync(path).mtimeMs / 1000).toString(16)}-${bytes.length.toString(16)}"`;
  const ETag = zipped ? `W/${tag}` : tag;
  const fields = {
    ...headers(site, context, status),
    ETag,
    'Content-Type':
      setting !== 'off' && listed('charset_types') ? `${type}; charset=${setting}` : type,
    ...(on(context, 'gzip_vary') && listed('gzip_types') ? { Vary: 'Accept-Encoding' } : {}),
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  };
  if (status === 200 && request.headers['if-none-match']?.replace(/^W\//, '') === tag)
    return void response.writeHead(304, fields).end();
  const body = zipped
    ? gzipSync(bytes, { level: Number(inherited(context, 'gzip_comp_level')[0]?.args[0] ?? 1) })
    : bytes;
  response
    .writeHead(status, { ...fields, 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
}

const on = (context: Context, name: string): boolean =>
  inherited(context, name)[0]?.args[0] === 'on';

const MOST_STATUSES = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);

/** Fields that are added; an empty value adds none, and errors get only what is added always. */
function headers(site: Site, context: Context, status: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const {
    args: [name = '', value = '', always],
  } of inherited(context, 'add_header')) {
    const text = value.replace(/\$(\w+)/g, (_, variable: string) =>
      mappedValue(site, variable, context.uri),
    );
    if (text !== '' && (always === 'always' || MOST_STATUSES.has(status))) found[name] = text;
  }
  return found;
}

/** A variable that a map makes of the address: the first expression that fits, or the default. */
function mappedValue({ http }: Site, variable: string, uri: string): string {
  const map = all(http, 'map').find(({ args }) => args[1] === `$${variable}`);
  if (map?.args[0] !== '$uri') throw new Error(`no map makes $${variable} of $uri`);
  const rows = map.block ?? [];
  const row =
    rows.find(({ name }) => name.startsWith('~') && new RegExp(name.slice(1)).test(uri)) ??
    rows.find(({ name }) => name === 'default');
  return row?.args[0] ?? '';
}

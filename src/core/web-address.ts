/**
 * Addresses that a page or a paper may lead to. Whatever people write as one, in the prose or in a
 * column of a table, is read here and nowhere else; pages print as a link only what was read here.
 */

declare const READ: unique symbol;
/** An address of the web or of a mailbox, safe to be a link. */
export type WebAddress = string & { readonly [READ]: true };

/** Why something is no address to lead to. */
export type AddressFault =
  | 'blank'
  | 'sign'
  | 'escape'
  | 'scheme'
  | 'noScheme'
  | 'host'
  | 'user'
  | 'mailbox';

export type ReadAddress =
  | { readonly kind: 'outside'; readonly address: WebAddress }
  /** A page of the site, by its path from the root, or (no path) the page itself; and a place in it. */
  | { readonly kind: 'inside'; readonly path: string; readonly anchor: string }
  | { readonly kind: 'refused'; readonly fault: AddressFault };

/** What may stand before the first colon. Closed: a scheme that is not here is one that some program would act on. */
const SCHEMES: ReadonlySet<string> = new Set(['https', 'http', 'mailto']);

/** Blanks, control characters, marks that turn or hide letters, halves of letters: programs drop them and read on. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\ufff0-\uffff]/u;
/** `\` is `/` to a browser; the others end an address or open a tag where it is copied to. */
const SIGNS = /[\\<>"`]/;
const ESCAPE = /%(?![\da-f]{2})|%(?:[01][\da-f]|7f|5c)/i;

/** Reads an address as it is written, or as a page spells it. */
export function readAddress(text: string): ReadAddress {
  if (UNSEEN.test(text) || text === '') return refused('blank');
  if (SIGNS.test(text)) return refused('sign');
  if (ESCAPE.test(text)) return refused('escape');
  const scheme = /^([^/?#]*?):/.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (/^(?:#|\/(?!\/))/.test(text)) return inside(text);
    return refused('noScheme');
  }
  if (!SCHEMES.has(scheme)) return refused('scheme');
  const fault = scheme === 'mailto' ? mailboxFault(text) : hostFault(text);
  return fault === undefined ? { kind: 'outside', address: text as WebAddress } : refused(fault);
}

const refused = (fault: AddressFault): ReadAddress => ({ kind: 'refused', fault });

function inside(text: string): ReadAddress {
  const at = text.indexOf('#');
  return at < 0
    ? { kind: 'inside', path: text, anchor: '' }
    : { kind: 'inside', path: text.slice(0, at), anchor: text.slice(at + 1) };
}

function hostFault(text: string): AddressFault | undefined {
  const [, host] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? [];
  if (host === undefined || !URL.canParse(text)) return 'host';
  // `https://bo.gov.vn@example.com` leads to example.com.
  return host.includes('@') ? 'user' : undefined;
}

const mailboxFault = (text: string): AddressFault | undefined =>
  /^mailto:[^@:/?#,;&]+@[^@:/?#,;&]+(?:\?[^#]*)?$/i.test(text) ? undefined : 'mailbox';

/** What is wrong, to go on from «…», in Vietnamese. */
export const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  blank: 'có dấu cách, ký tự điều khiển hoặc ký tự không nhìn thấy',
  sign: 'có dấu \\, <, >, " hoặc `',
  escape: 'có mã % viết dở hoặc che một ký tự không được dùng',
  scheme: 'dùng giao thức ngoài https:, http:, mailto:',
  noScheme: 'không bắt đầu bằng https://, http:// hoặc mailto:',
  host: 'không có tên máy chủ đúng cách viết sau https:// hoặc http://',
  user: 'có dấu @ trước tên máy chủ, che nơi nó thật sự dẫn tới',
  mailbox: 'không phải một hộp thư dạng mailto:ten@noi.vn',
};

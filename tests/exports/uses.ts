// What a client written in TypeScript does with the modules that the command writes.

import { ImError, ImErrorCode, ImErrorRows, isImError } from "./im-error.js";
import { OwnError, OwnErrorRanges, OwnErrorRows } from "./own-error.js";

function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

// The codes are literals, so that a comparison with any other number is an error of the compiler.
const exists: 898001 = ImError.UserExists;
const code: ImError = exists;
// @ts-expect-error The catalog has no such code.
const unknown: ImError = 898005;
// @ts-expect-error The codes can't be changed.
ImError.UserExists = 1;

function isRetryable(code: ImError): boolean {
  switch (code) {
    case ImError.ServerResponseTimedOut:
      return true;
    default:
      return false;
  }
}
assert(!isRetryable(code), "a user who exists will exist the next time");

// A code that a service sends is any number, and may be one that the module doesn't know.
const received: ImErrorCode = JSON.parse("898001");
assert(ImErrorRows.get(received)?.zh === "用户已存在", "the text of a code");
assert(ImErrorRows.get(unknown) === undefined && !isImError(unknown), "an unknown code has no row");
assert(ImErrorRows.size === Object.keys(ImError).length, "each code has a row");
assert(isImError(received) && isRetryable(received) === false, "a known code narrows the type");

const order = OwnErrorRows.get(OwnError.OrderNotFound);
assert(order?.kind === "not_found" && order.http === 404 && !order.retry, "kind, status and retry");
assert(order?.arguments[1]?.type === "string" && order.arguments[1].nullable, "arguments");
assert(OwnErrorRows.get(OwnError.Busy)?.retryAfter === 5, "the time before a retry");
assert(OwnErrorRows.get(OwnError.Busy)?.deprecated === "the service retries automatically", "a note");
assert(order?.explanation.startsWith("Orders from previous years") === true, "the explanation");
assert(OwnErrorRows.get(OwnError.Ok)?.success === true, "a success code");
const reserved = OwnErrorRanges.find(({ first, last }) => first <= 40012n && 40012n <= last);
assert(reserved?.reason === "removed in version 2", "a reserved code");

const smallest: -9223372036854775808n = OwnError.TheSmallest;
assert(OwnErrorRows.get(smallest)?.zh === "最小", "a code of 64 bits");
const markup = OwnErrorRows.get(OwnError.Markup);
assert(
  markup?.en === "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\",
  "mark-up, as it is",
);
assert(markup?.zh === "“引号”，竖线|，\n换行", "two lines");
const separators = OwnErrorRows.get(OwnError.Separators);
assert(separators?.en === "#line\nline\nend", "separators of lines");

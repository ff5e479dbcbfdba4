// What a client written in TypeScript does with the modules that the command writes.

import { ImError, ImErrorTexts } from "./im-error.js";
import { OwnError, OwnErrorTexts } from "./own-error.js";

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

// A code off the wire is any number.
const received: number = JSON.parse("898001");
assert(ImErrorTexts.get(received)?.zh === "用户已存在", "the text of a code");
assert(ImErrorTexts.get(unknown) === undefined, "an unknown code has no text");
assert(ImErrorTexts.size === Object.keys(ImError).length, "each code has its texts");

const smallest: -9223372036854775808n = OwnError.TheSmallest;
assert(OwnErrorTexts.get(smallest)?.zh === "最小", "a code of 64 bits");
const markup = OwnErrorTexts.get(OwnError.Markup);
assert(
  markup?.en === "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\",
  "mark-up, as it is",
);
assert(markup?.zh === "“引号”，竖线|，\n换行", "two lines");
const separators = OwnErrorTexts.get(OwnError.Separators);
assert(separators?.en === "#line\u2028paragraph\u2029end", "separators of lines");

# Uses the generated Python module like a client.

import own_error
from own_error import OwnError

assert OwnError.ORDER_NOT_FOUND == 40001
row = OwnError(40001).row
assert row is not None and row.name == "OrderNotFound"
assert (row.en, row.zh) == ("order {id} not found", "订单 {id} 不存在")
assert (row.kind, row.http, row.retry) == ("not_found", 404, False)
assert row.arguments == (("id", "integer"), ("note", "string or null"))
assert row.explanation.startswith("Orders from previous years")
assert OwnError.BUSY.row.retry_after == 5
assert OwnError.BUSY.row.deprecated == "the service retries automatically"

# Unknown codes are kept.
unknown = OwnError(12345)
assert unknown == 12345 and unknown.row is None and not unknown.success
assert unknown not in list(OwnError)
assert OwnError(-(2**63)) is OwnError.THE_SMALLEST

assert OwnError(40012).reserved == "removed in version 2"
assert OwnError.OK.success and OwnError(204).success and not OwnError.BUSY.success

markup = OwnError.MARKUP.row
assert markup.en == 'a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ "k", \'l\' $m$ */ // n\\'
assert markup.zh == "“引号”，竖线|，\n换行"
assert OwnError.SEPARATORS.row.en == "#line\nline\nend"
assert OwnError(404).row.en == "tab\tline\nreturn and back\\slash"

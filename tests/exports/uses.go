// What a client written in Go does with the package that the command writes.

package main

import (
	"strings"

	"example.com/uses/ownerror"
)

func assert(holds bool, what string) {
	if !holds {
		panic(what)
	}
}

func main() {
	var code ownerror.OwnError = 40001
	assert(code == ownerror.OwnErrorOrderNotFound, "a constant")
	row, known := code.Row()
	assert(known && row.Name == "OrderNotFound", "the name of a known code")
	assert(row.En == "order {id} not found" && row.Zh == "订单 {id} 不存在", "both texts")
	assert(row.Kind == "not_found" && row.HTTP == 404 && !row.Retry, "kind, status and retry")
	assert(row.Arguments["id"] == "integer" && row.Arguments["note"] == "string or null", "arguments")
	assert(strings.HasPrefix(row.Explanation, "Orders from previous years"), "the explanation")
	row, _ = ownerror.OwnErrorBusy.Row()
	assert(row.Retry && row.RetryAfter == 5, "the time before a retry")
	assert(row.Deprecated && row.DeprecationNote == "the service retries automatically", "a note")

	_, known = ownerror.OwnError(12345).Row()
	assert(!known && !ownerror.OwnError(12345).Success(), "an unknown code is kept")
	reason, reserved := ownerror.OwnError(40012).Reserved()
	assert(reserved && reason == "removed in version 2", "a reserved code")
	assert(ownerror.OwnErrorOk.Success() && ownerror.OwnError(204).Success(), "success codes")

	row, _ = ownerror.OwnErrorMarkup.Row()
	assert(row.En == "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\", "mark-up")
	assert(row.Zh == "“引号”，竖线|，\n换行", "two lines")
	row, _ = ownerror.OwnErrorSeparators.Row()
	assert(row.En == "#line\nline\nend", "separators of lines")
}
